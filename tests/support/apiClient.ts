/** A program that speaks to the API: keeps its cookie, reads problems as bodies. */
import { randomUUID } from 'node:crypto';
import type { FirmPerson } from './firm';

export interface Answer<T = Record<string, unknown>> {
  status: number;
  headers: Headers;
  body: T;
  etag: string | null;
}

export interface Sent {
  body?: unknown;
  headers?: Record<string, string>;
  /** Sent as `Idempotency-Key`; a POST makes one up when none is given, `null` sends none. */
  key?: string | null;
  ifMatch?: string;
  signal?: AbortSignal;
}

export class ApiClient {
  cookie = '';

  constructor(protected url: string) {}

  async login({ email, password }: Pick<FirmPerson, 'email' | 'password'>): Promise<this> {
    const { status, body } = await this.post('/auth/login', { body: { email, password } });
    if (status !== 200) throw new Error(`login of ${email} answered ${status} ${JSON.stringify(body)}`);
    return this;
  }

  get<T = Record<string, unknown>>(path: string, sent?: Sent): Promise<Answer<T>> {
    return this.send<T>('GET', path, sent);
  }
  post<T = Record<string, unknown>>(path: string, sent?: Sent): Promise<Answer<T>> {
    return this.send<T>('POST', path, sent);
  }
  patch<T = Record<string, unknown>>(path: string, sent?: Sent): Promise<Answer<T>> {
    return this.send<T>('PATCH', path, sent);
  }
  delete<T = Record<string, unknown>>(path: string, sent?: Sent): Promise<Answer<T>> {
    return this.send<T>('DELETE', path, sent);
  }

  /** @param path below /api/v1, or absolute from the host when it starts with `//` */
  async fetch(
    method: string,
    path: string,
    { body, headers = {}, key, ifMatch, signal }: Sent = {},
  ): Promise<Response> {
    const sentKey = key === undefined && method === 'POST' ? randomUUID() : key;
    const asIs = body instanceof FormData || body instanceof Blob || typeof body === 'string';
    const response = await fetch(`${this.url}${path.startsWith('//') ? path.slice(1) : `/api/v1${path}`}`, {
      method,
      redirect: 'manual',
      ...(signal && { signal }),
      headers: {
        ...(this.cookie && { Cookie: this.cookie }),
        ...(body !== undefined && !asIs && { 'Content-Type': 'application/json' }),
        ...(sentKey && { 'Idempotency-Key': sentKey }),
        ...(ifMatch !== undefined && { 'If-Match': ifMatch }),
        ...headers,
      },
      ...(body !== undefined && { body: asIs ? body : JSON.stringify(body) }),
    });
    const [set] = response.headers.getSetCookie();
    if (set !== undefined) this.cookie = set.split(';')[0] ?? '';
    return response;
  }

  private async send<T>(method: string, path: string, sent?: Sent): Promise<Answer<T>> {
    const response = await this.fetch(method, path, sent);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return {
      status: response.status,
      headers: response.headers,
      body: (isJson ? JSON.parse(text) : text) as T,
      etag: response.headers.get('etag'),
    };
  }
}
