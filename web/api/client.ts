import { readProblem, unreachable } from './problem';

export const apiRoot = '/api/v1';

export type QueryValue = string | number | boolean | readonly string[] | null | undefined;

export interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/api/v1`, starting with a slash. */
  path: string;
  query?: Record<string, QueryValue> | undefined;
  /** Sent as JSON, or as it is when it is a form (files). */
  body?: unknown;
  /** The `ETag` the edit was based on. */
  ifMatch?: string | undefined;
  idempotencyKey?: string | undefined;
  signal?: AbortSignal | undefined;
}

export interface Reply<T> {
  data: T;
  /** Give it back as `ifMatch` when editing. */
  etag: string | null;
}

/** `{ a: 1, b: ['x', 'y'], c: undefined }` → `?a=1&b=x&b=y`. */
export function queryString(query: Record<string, QueryValue> = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '') continue;
    for (const one of Array.isArray(value) ? (value as readonly string[]) : [value]) params.append(name, String(one));
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

function headersOf(call: Call): Headers {
  const headers = new Headers({ Accept: 'application/json' });
  if (call.body !== undefined && !(call.body instanceof FormData)) headers.set('Content-Type', 'application/json');
  if (call.ifMatch !== undefined) headers.set('If-Match', call.ifMatch);
  if (call.idempotencyKey !== undefined) headers.set('Idempotency-Key', call.idempotencyKey);
  return headers;
}

function bodyOf(body: unknown): BodyInit | null {
  if (body === undefined) return null;
  return body instanceof FormData ? body : JSON.stringify(body);
}

async function reach(call: Call): Promise<Response> {
  try {
    return await fetch(`${apiRoot}${call.path}${queryString(call.query)}`, {
      method: call.method ?? 'GET',
      headers: headersOf(call),
      body: bodyOf(call.body),
      credentials: 'same-origin',
      signal: call.signal ?? null,
    });
  } catch (error) {
    // An aborted request is not a failure: TanStack Query must see it as it is.
    if (call.signal?.aborted === true) throw error;
    throw unreachable(error);
  }
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (response.ok) throw unreachable(error);
    return undefined;
  }
}

/** Calls the API. Throws a `Problem` for every refusal and for a server that cannot be reached. */
export async function request<T>(call: Call): Promise<Reply<T>> {
  const response = await reach(call);
  const body = await readJson(response);
  if (!response.ok) throw readProblem(body, response.status);
  return { data: body as T, etag: response.headers.get('ETag') };
}

/** What a file holds. Throws like `request`. */
export async function requestBytes(call: Call): Promise<ArrayBuffer> {
  const response = await reach(call);
  if (!response.ok) throw readProblem(await readJson(response), response.status);
  return response.arrayBuffer();
}
