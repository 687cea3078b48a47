/** Why a call to an outside system did not do what was asked. */
export type IntegrationErrorCode =
  | 'mail_unavailable'
  | 'mail_rejected'
  | 'document_empty'
  | 'document_too_large'
  | 'document_interrupted'
  | 'document_type_refused'
  | 'document_infected'
  | 'scanner_unavailable'
  | 'document_missing'
  | 'document_altered'
  | 'document_key_unknown';

/** Recognised by `code`, never by class: `instanceof` fails across realms and bundles. */
export class IntegrationError extends Error {
  override readonly name = 'IntegrationError';
  /** What was found more exactly, such as a DocumentRefusal; undefined when the code says it all. */
  readonly reason: string | undefined;

  constructor(
    readonly code: IntegrationErrorCode,
    /** For operators and logs: never a person's words or address. */
    detail: string,
    { reason, ...options }: ErrorOptions & { reason?: string } = {},
  ) {
    super(`${code}: ${detail}`, options);
    this.reason = reason;
  }
}

export function isIntegrationError(error: unknown, code?: IntegrationErrorCode): error is IntegrationError {
  return (
    error instanceof Error &&
    error.name === 'IntegrationError' &&
    'code' in error &&
    (code === undefined || error.code === code)
  );
}
