/** One call of an operation by somebody, and what of the answer must be the same for a foreign record and a missing one. */
import { randomUUID } from 'node:crypto';
import { operations, type OperationId } from '../../../contracts';
import type { Operation } from '../../../contracts/operation';
import type { Answer, ApiClient } from '../../support/apiClient';
import type { Call } from './row';

export const operationOf = (id: OperationId): Operation => operations[id];
export const allIds = Object.keys(operations) as OperationId[];

export function send(
  client: ApiClient,
  id: OperationId,
  { params = {}, query = {}, body, ifMatch }: Call,
): Promise<Answer> {
  const { method, path, idempotent = false } = operationOf(id);
  const url = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams(query).toString();
  const sent = {
    ...(body !== undefined && { body }),
    ...(ifMatch !== undefined && { ifMatch }),
    ...(idempotent && { key: randomUUID() }),
  };
  return client[method === 'put' ? 'patch' : method](search === '' ? url : `${url}?${search}`, sent);
}

export interface Said {
  status: number;
  /** Of the refusal, if it is one. */
  code: unknown;
  type: string | null;
  etag: string | null;
  body: object;
}

/** Status, type and body without the number of the incident, which is new each time. */
export function said({ status, headers, body, etag }: Answer): Said {
  const { instance, ...rest }: Record<string, unknown> = typeof body === 'object' ? body : { text: body };
  return {
    status,
    code: status >= 400 ? rest['code'] : undefined,
    type: headers.get('content-type'),
    etag,
    body: { ...rest, hasInstance: instance !== undefined },
  };
}

/** The same call for records that do not exist: all those in the path, or the parts named. */
export function withMissing(call: Call, parts: readonly string[] = Object.keys(call.params ?? {})): Call {
  return { ...call, params: { ...call.params, ...Object.fromEntries(parts.map((name) => [name, randomUUID()])) } };
}
