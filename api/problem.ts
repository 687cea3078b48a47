/** Whatever was thrown, as RFC 9457 `application/problem+json` with a stable code; nothing of the inside leaks. */
import type { ProblemBody } from '../contracts/values';
import { errorCodeOf } from '../db/sqlState';
import type { ErrorCode } from '../domain/errors/codes';
import { isDomainError } from '../domain/errors/domainError';
import { refuse, type Refusal } from '../domain/errors/refusal';
import { catalogue } from './problems/catalogue';
import { InvalidInput } from './problems/invalidInput';

export interface Problem {
  status: number;
  headers: Record<string, string>;
  body: ProblemBody;
}

const BUSY_RETRY_SECONDS = 2;
const SCANNER_RETRY_SECONDS = 60;
/** When a client may try again by itself. */
const retryAfter: Partial<Record<ErrorCode, number>> = {
  service_unavailable: BUSY_RETRY_SECONDS,
  database_busy: BUSY_RETRY_SECONDS,
  request_in_flight: BUSY_RETRY_SECONDS,
  scanner_unavailable: SCANNER_RETRY_SECONDS,
};

/** What a failure is to the person who asked. An unknown one is `internal`: its own message stays in the log. */
export function refusalOf(error: unknown): Refusal {
  if (isDomainError(error)) return error.refusal;
  if (error instanceof InvalidInput) return refuse('invalid_input');
  // Express refuses a path that cannot be decoded: to its sender, what it names does not exist.
  if (error instanceof URIError) return refuse('not_found');
  return refuse(errorCodeOf(error) ?? 'internal');
}

/** A refusal in words: what happened, and what to do next. */
export function wordsOf({ code, missing, winner, params }: Refusal): {
  code: ErrorCode;
  status: number;
  title: string;
  detail: string;
} {
  const { status, title, detail } = catalogue[code];
  return {
    code,
    status,
    title,
    detail:
      typeof detail === 'string'
        ? detail
        : detail({ ...(missing && { missing }), ...(winner && { winner }), ...(params && { params }) }),
  };
}

/** @param requestId names the incident in the log: `instance` of the problem. */
export function toProblem(error: unknown, requestId: string): Problem {
  const refusal = refusalOf(error);
  const { code, missing, winner, params } = refusal;
  const { status, title, detail } = wordsOf(refusal);
  const seconds = params?.['retryAfterSeconds'] ?? retryAfter[code];
  return {
    status,
    headers: seconds === undefined ? {} : { 'Retry-After': String(seconds) },
    body: {
      type: `/problems/${code}`,
      title,
      status,
      detail,
      code,
      instance: `urn:uuid:${requestId}`,
      ...(missing && { missing }),
      ...(winner && { winner }),
      ...(params && { params }),
      ...(error instanceof InvalidInput && { errors: [...error.fields] }),
    },
  };
}

/** What a code that was written down says in words; null for one that this build does not know. */
export function titleOf(code: string | null): string | null {
  const known: Readonly<Record<string, { title: string }>> = catalogue;
  return code === null ? null : (known[code]?.title ?? null);
}
