import type { z } from 'zod';
import type { Operation } from '../../contracts/operation';
import { request } from './client';
import type { QueryValue, Reply } from './client';

// An operation without params, query or body has the schema type itself there, whose values are unknown.
type Part<Name extends string, Schema extends z.ZodType> =
  unknown extends z.input<Schema> ? Partial<Record<Name, undefined>> : Record<Name, z.input<Schema>>;

export interface CallOptions {
  idempotencyKey?: string;
  /** The `ETag` the edit was based on. */
  ifMatch?: string;
  /** A file, for operations that take one in the field `file`. */
  file?: File;
  signal?: AbortSignal;
}

export type Input<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = Part<'params', P> &
  Part<'query', Q> &
  Part<'body', B>;

/** `/accounts/{id}` and `{ id: 'x' }` → `/accounts/x`. */
export function fillPath(path: string, params: Record<string, unknown> = {}): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));
}

/** Fields and a file as one form. */
export function withFile(body: unknown, file: File): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries((body ?? {}) as Record<string, unknown>)) {
    if (value !== undefined && value !== null)
      form.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  form.set('file', file);
  return form;
}

/** Calls an operation of `contracts/`, with its types. Throws a `Problem`. */
export function call<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  operation: Operation<P, Q, B, A>,
  input: Input<P, Q, B>,
  options: CallOptions = {},
): Promise<Reply<z.output<A>>> {
  const { params, query, body } = input as {
    params?: Record<string, unknown>;
    query?: Record<string, QueryValue>;
    body?: unknown;
  };
  return request<z.output<A>>({
    method: operation.method.toUpperCase() as Uppercase<typeof operation.method>,
    path: fillPath(operation.path, params),
    query,
    body: options.file ? withFile(body, options.file) : body,
    ifMatch: options.ifMatch,
    idempotencyKey: options.idempotencyKey,
    signal: options.signal,
  });
}
