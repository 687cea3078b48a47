/** How one API operation is described, once, for the router, the OpenAPI document, the web client and the tests. */
import type { z } from 'zod';
import type { ErrorCode } from '../domain/errors/codes';
import type { Role } from '../domain/principal/roles';

export type Method = 'get' | 'post' | 'patch' | 'put' | 'delete';

export interface Operation<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> {
  /** camelCase and unique: the operationId of OpenAPI and the name of the handler. */
  id: string;
  method: Method;
  /** Below /api/v1, with `{name}` for each parameter. */
  path: `/${string}`;
  tag: string;
  summary: string;
  /** `public` needs no session; `session` any person; otherwise one of these roles (403 without). */
  access: 'public' | 'session' | readonly Role[];
  params?: Params;
  query?: Query;
  body?: Body;
  /** Besides JSON: one uploaded file in the field `file`, the other fields in `body`. */
  upload?: true;
  /** JSON unless said otherwise. */
  answer?: Answer;
  answerType?: 'json' | 'file' | 'eventStream';
  status: 200 | 201 | 204;
  /** Answers carry an ETag from `version`. */
  etag?: true;
  /** Edits of a record need If-Match: 428 without, 412 when stale. */
  ifMatch?: true;
  /** Takes an Idempotency-Key: same key and body, same answer. Every POST that changes something does. */
  idempotent?: true;
  /** Beyond those that any operation can answer. */
  errors?: readonly ErrorCode[];
}

export function operation<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  described: Operation<P, Q, B, A>,
): Operation<P, Q, B, A> {
  return described;
}
