/** What Postgres refused, as one of Jalon's codes: by constraint where a rule has a name, by SQLSTATE otherwise. */
import type { ErrorCode } from '../domain/errors/codes';

const byConstraint: ReadonlyMap<string, ErrorCode> = new Map(
  Object.entries<ErrorCode>({
    one_account_per_siren: 'siren_already_used',
    siret_is_unique: 'siret_already_used',
    natural_person_is_named: 'natural_person_incomplete',
    contact_email_is_unique: 'contact_email_used',
    one_vault_contact: 'vault_contact_exists',
    one_attached_vault_contact: 'vault_contact_exists',
    attached_once: 'contact_there',
    attachment_in_use: 'contact_in_use',
    signed_letter_says_when_and_who: 'document_incomplete',
    one_live_request: 'request_exists',
    one_open_approval: 'approval_pending',
    approval_is_bound_to_content: 'approval_void',
    nobody_approves_their_own: 'own_work',
    other_price_is_forced: 'price_not_forced',
    refusal_has_a_reason: 'refusal_without_reason',
    interaction_ends_after_start: 'interaction_ends_before_start',
    production_ends_after_start: 'production_end_too_early',
  }),
);

const bySqlState: ReadonlyMap<string, ErrorCode> = new Map(
  Object.entries<ErrorCode>({
    '23503': 'reference_unknown', // foreign key
    '23505': 'conflict', // unique
    // Row-level security: to who stands before the wall, what is behind it does not exist.
    '42501': 'not_found',
    '40001': 'database_busy', // serialization failure
    '40P01': 'database_busy', // deadlock
    '55P03': 'database_busy', // lock_timeout
    '57014': 'database_busy', // statement_timeout
    '53300': 'database_busy', // too many connections
    '53100': 'service_unavailable', // disk full
    '57P01': 'service_unavailable', // the server is stopping
    '57P02': 'service_unavailable', // it crashed
    '57P03': 'service_unavailable', // it is starting
  }),
);

/** Failures below SQL: the server is away, the network is, no connection came free in time, or the disk of the documents is full. */
const byClient: ReadonlyMap<string, ErrorCode> = new Map(
  Object.entries<ErrorCode>({
    KnexTimeoutError: 'database_busy',
    ECONNREFUSED: 'service_unavailable',
    ECONNRESET: 'service_unavailable',
    ETIMEDOUT: 'service_unavailable',
    EPIPE: 'service_unavailable',
    ENOSPC: 'service_unavailable',
    EDQUOT: 'service_unavailable',
  }),
);

function field(error: object, name: string): string {
  const value: unknown = Object.getOwnPropertyDescriptor(error, name)?.value;
  return typeof value === 'string' ? value : '';
}

/** `name` and `message` may stand on the prototype. */
function inherited(error: object, name: 'name' | 'message'): string {
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' ? value : '';
}

/** The code of a database failure, or null when it is a bug of ours (a value out of range, a wrong column). */
export function errorCodeOf(error: unknown): ErrorCode | null {
  // By its fields, not its class: an error of Node itself is of another realm under test runners and in workers.
  if (typeof error !== 'object' || error === null) return null;
  const sqlState = field(error, 'code');
  return (
    byConstraint.get(field(error, 'constraint')) ??
    bySqlState.get(sqlState) ??
    byClient.get(sqlState) ??
    byClient.get(inherited(error, 'name')) ??
    lostConnection(inherited(error, 'message'))
  );
}

/** pg tells a connection that ended in the middle of a query by its text alone, and knex writes the query before it; its own pool, of sessions, tells by text that none came free. */
function lostConnection(message: string): ErrorCode | null {
  if (message === 'timeout exceeded when trying to connect') return 'database_busy';
  return /(^| - )(Connection terminated|Client has encountered a connection error)/.test(message)
    ? 'service_unavailable'
    : null;
}
