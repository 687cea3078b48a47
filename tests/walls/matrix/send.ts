/** One call of an operation by somebody, and what of the answer must be the same for a foreign record and a missing one. */
import { randomUUID } from 'node:crypto';
import { operations, type OperationId } from '../../../contracts';
import type { Operation } from '../../../contracts/operation';
import type { Answer, ApiClient } from '../../support/apiClient';
import type { Call } from './row';

export const operationOf = (id: OperationId): Operation => operations[id];
export const allIds = Object.keys(operations) as OperationId[];

/** Whoever asked, and whatever it says: no other site reads or frames it, nobody guesses its type, nothing inline in it runs. */
function isGuarded(headers: Headers): boolean {
  const policy = headers.get('content-security-policy') ?? '';
  return (
    headers.get('x-content-type-options') === 'nosniff' &&
    headers.get('access-control-allow-origin') === null &&
    policy.includes("default-src 'none'") &&
    /frame-ancestors '(none|self)'/.test(policy) &&
    !policy.includes('unsafe')
  );
}

/** @throws when the answer lacks what guards every answer */
export async function send(
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
  const answer = await client[method === 'put' ? 'patch' : method](search === '' ? url : `${url}?${search}`, sent);
  if (!isGuarded(answer.headers))
    throw new Error(`${id} answered ${answer.status} unguarded: ${JSON.stringify([...answer.headers])}`);
  return answer;
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

/** A path may carry what is no id: the fingerprint of a file. */
const idsOf = (params: Record<string, string>) =>
  Object.keys(params).filter((name) => /^[0-9a-f]{8}-/.test(params[name] ?? ''));

/** The same call for records that do not exist: all those in the path, or the parts named. */
export function withMissing(call: Call, parts: readonly string[] = idsOf(call.params ?? {})): Call {
  return { ...call, params: { ...call.params, ...Object.fromEntries(parts.map((name) => [name, randomUUID()])) } };
}
