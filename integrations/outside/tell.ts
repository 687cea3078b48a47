/** How Jalon tells another system something over HTTP: once in effect, by a key that a repeated call repeats. */

export type OutsideAnswer = 'taken' | 'refused' | 'unavailable' | 'not_configured';

export interface OutsideOptions {
  /** Without a trailing slash; undefined where the firm has not said it yet. */
  baseUrl: string | undefined;
  timeoutMs?: number;
}

export interface OutsideCall {
  method: 'PUT' | 'DELETE';
  /** Its pieces are written as parts of an address. */
  path: readonly string[];
  /** The same thing told twice after a doubtful answer carries the same key. */
  key: string;
  body?: object;
}

/** What waits is tried again for as long as it takes: a busy system, one that is away, and one that does not know us yet. */
const comesBack = new Set([401, 403, 408, 425, 429]);

/** Every failure is an answer. Nothing of the body is in it, so that it can be kept and logged. */
export async function tellOutside(
  { baseUrl, timeoutMs = 10_000 }: OutsideOptions,
  { method, path, key, body }: OutsideCall,
): Promise<OutsideAnswer> {
  if (baseUrl === undefined) return 'not_configured';
  try {
    const response = await fetch(`${baseUrl}/${path.map(encodeURIComponent).join('/')}`, {
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
      headers: { 'idempotency-key': key, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    // An unread body keeps the connection busy.
    await response.body?.cancel();
    if (response.ok) return 'taken';
    return response.status >= 500 || comesBack.has(response.status) ? 'unavailable' : 'refused';
  } catch (error) {
    if (isNetworkFailure(error)) return 'unavailable';
    throw error;
  }
}

/** Not reached, cut short, or too slow. */
function isNetworkFailure(error: unknown): boolean {
  if (error === null || typeof error !== 'object' || !('name' in error)) return false;
  return (
    error.name === 'TimeoutError' ||
    ('message' in error && (error.message === 'fetch failed' || error.message === 'terminated'))
  );
}
