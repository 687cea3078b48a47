/** Every refused attempt of somebody with a session is in the audit, whatever route it went by: nothing is written for a route by hand. */
import type { Request } from 'express';
import type { Operation } from '../../contracts/operation';
import { auditAttempt } from '../../db/audit/attempts';
import type { ErrorCode } from '../../domain/errors/codes';
import { DomainError } from '../../domain/errors/domainError';
import type { Person } from '../../domain/principal/principal';
import type { ApiDeps } from '../deps';
import { refusalOf } from '../problem';

/** A refusal that the door which gave it has written into the audit already. */
export class AuditedRefusal extends DomainError {}

/** Says nothing of rights or rules: it was asked wrongly, or could not be answered. */
const noAttempt = new Set<ErrorCode>([
  'not_authenticated',
  'invalid_input',
  'unsupported_media_type',
  'payload_too_large',
  'idempotency_key_missing',
  'idempotency_key_reused',
  'request_in_flight',
  'if_match_missing',
  'stale_version',
  'invalid_cursor',
  'conflict',
  'internal',
  'service_unavailable',
  'database_busy',
  'register_unavailable',
  'scanner_unavailable',
  'document_unreadable',
]);

const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);

/** Of reads: those that a role may not, and what is not there for whoever asks, whether it exists or not, so that both take the same time. */
export function isRefusedAttempt({ method }: Pick<Operation, 'method'>, code: ErrorCode): boolean {
  return method === 'get' ? code === 'not_allowed' || code === 'not_found' : !noAttempt.has(code);
}

/**
 * Writes the attempt down, if it is one.
 * @throws what kept the line from being written: nobody is told of a refusal that the audit does not know; asked again, they are
 */
export async function writeDownRefusal(
  { pool, clock }: ApiDeps,
  operation: Operation,
  person: Person,
  { params }: Request,
  error: unknown,
): Promise<void> {
  if (error instanceof AuditedRefusal) return;
  const { code } = refusalOf(error);
  if (!isRefusedAttempt(operation, code)) return;
  const objectId = isId(params['id']) ? params['id'] : null;
  await auditAttempt(pool, person, { action: operation.id, objectId, code, at: clock() });
}
