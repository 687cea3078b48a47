import type { ErrorCode } from './codes';
import type { Refusal } from './refusal';

/** A refusal on its way out of a transaction. Recognised by `code`: `instanceof` fails across realms and bundles. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly refusal: Refusal;

  constructor(refusal: Refusal, options?: ErrorOptions) {
    super(refusal.code, options);
    this.name = 'DomainError';
    this.code = refusal.code;
    this.refusal = refusal;
  }
}

export function isDomainError(error: unknown): error is DomainError {
  return error instanceof Error && error.name === 'DomainError' && 'refusal' in error;
}
