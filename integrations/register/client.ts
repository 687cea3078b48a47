/** The public API « Recherche d'entreprises » (recherche-entreprises.api.gouv.fr): no key, 7 requests a second for each address. */
import { setTimeout as pause } from 'node:timers/promises';
import { isBadAnswer, readBoundedJson } from './boundedJson';
import type { CompanyRegister, RegisterAnswer, RegisterIdentifier } from './port';
import { readRetryAfter } from './retryAfter';
import { createThrottle, type Throttle } from './throttle';
import { translate } from './translate';
import { searchAnswer } from './wire';

export interface RegisterClientOptions {
  /** Without a trailing slash; the simulator's address in a demonstration. */
  baseUrl: string;
  /** Names the application and who answers for it, as the register asks. */
  userAgent?: string;
  /** Waiting for a turn, calling and reading, all together. */
  timeoutMs?: number;
  requestsPerSecond?: number;
}

/** One company with 100 sites is some 100 kB. */
const MAX_ANSWER_BYTES = 1_000_000;
const DEFAULT_WAIT_SECONDS = 1;

/** Asks the public register. Build one for each process: the limit of requests is kept inside it. */
export function createRegisterClient(options: RegisterClientOptions): CompanyRegister {
  const {
    baseUrl,
    userAgent = 'Jalon/1.0 (CRM; recherche par SIREN ou SIRET)',
    timeoutMs = 3000,
    requestsPerSecond = 7,
  } = options;
  const throttle = createThrottle(requestsPerSecond);

  return {
    async lookup(identifier, callerSignal) {
      callerSignal?.throwIfAborted();
      const timeout = AbortSignal.timeout(timeoutMs);
      const signal = callerSignal ? AbortSignal.any([callerSignal, timeout]) : timeout;

      const turn = throttle.take(timeoutMs);
      if (!turn.granted) return tooMany(Math.ceil(turn.waitMs / 1000));
      try {
        await pause(turn.waitMs, undefined, { signal });
        const response = await fetch(searchUrl(baseUrl, identifier), {
          signal,
          redirect: 'error',
          headers: { accept: 'application/json', 'user-agent': userAgent },
        });
        if (!response.ok) return await refused(response, throttle);
        return read(identifier, await readBoundedJson(response, MAX_ANSWER_BYTES, signal));
      } catch (error) {
        callerSignal?.throwIfAborted();
        if (timeout.aborted) return { kind: 'unavailable', reason: 'timeout' };
        if (isBadAnswer(error)) return { kind: 'unavailable', reason: 'badAnswer' };
        if (isNetworkFailure(error)) return { kind: 'unavailable', reason: 'serverError' };
        throw error;
      }
    },
  };
}

function searchUrl(baseUrl: string, identifier: RegisterIdentifier): URL {
  const url = new URL(`${baseUrl}/search`);
  url.search = new URLSearchParams({
    q: 'siren' in identifier ? identifier.siren : identifier.siret,
    page: '1',
    per_page: '1',
    minimal: 'true',
    include: 'siege,matching_etablissements,tva',
  }).toString();
  return url;
}

function read(identifier: RegisterIdentifier, json: unknown): RegisterAnswer {
  const parsed = searchAnswer.safeParse(json);
  const answer = parsed.success ? translate(identifier, parsed.data.results) : null;
  return answer ?? { kind: 'unavailable', reason: 'badAnswer' };
}

async function refused(response: Response, throttle: Throttle): Promise<RegisterAnswer> {
  // An unread body keeps the connection busy.
  await response.body?.cancel();
  if (response.status === 429) {
    const seconds = readRetryAfter(response.headers.get('retry-after'), Date.now()) ?? DEFAULT_WAIT_SECONDS;
    throttle.pause(seconds * 1000);
    return tooMany(seconds);
  }
  return { kind: 'unavailable', reason: response.status >= 500 ? 'serverError' : 'badAnswer' };
}

function tooMany(retryAfterSeconds: number): RegisterAnswer {
  return { kind: 'unavailable', reason: 'tooManyRequests', retryAfterSeconds };
}

/** fetch says "fetch failed" when nothing was reached and "terminated" when the answer was cut; its own mistakes read otherwise. */
function isNetworkFailure(error: unknown): boolean {
  return (
    error !== null &&
    typeof error === 'object' &&
    'message' in error &&
    (error.message === 'fetch failed' || error.message === 'terminated')
  );
}
