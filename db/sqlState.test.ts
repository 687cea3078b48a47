import { errorCodeOf } from './sqlState';

const failure = (more: object, message = 'x') => Object.assign(new Error(message), more);

test.each([
  [{ code: '23505', constraint: 'one_account_per_siren' }, 'siren_already_used'],
  [{ code: '23505', constraint: 'siret_is_unique' }, 'siret_already_used'],
  [{ code: '23505', constraint: 'contact_email_is_unique' }, 'contact_email_used'],
  [{ code: '23505', constraint: 'one_vault_contact' }, 'vault_contact_exists'],
  [{ code: '23505', constraint: 'one_live_request' }, 'request_exists'],
  [{ code: '23505', constraint: 'anything_else' }, 'conflict'],
  [{ code: '23503', constraint: 'accounts_bu_id_fkey' }, 'reference_unknown'],
  [{ code: '42501' }, 'not_found'],
  [{ code: '55P03' }, 'database_busy'],
  [{ code: '57014' }, 'database_busy'],
  [{ code: '40P01' }, 'database_busy'],
  [{ code: 'ECONNREFUSED' }, 'service_unavailable'],
  [{ name: 'KnexTimeoutError' }, 'database_busy'],
  [{ code: '53100' }, 'service_unavailable'],
  [{ code: 'ENOSPC' }, 'service_unavailable'],
])('%p is %s', (facts, code) => {
  expect(errorCodeOf(failure(facts))).toBe(code);
});

test.each([
  'Connection terminated unexpectedly',
  'COMMIT; - Connection terminated unexpectedly',
  'SELECT * FROM door_principal($1) - Connection terminated unexpectedly',
  'SELECT 1 - Connection terminated: the server was silent',
  'ROLLBACK - Client has encountered a connection error and is not queryable',
])('a connection lost in the middle of a query is an outage, not a bug: %s', (message) => {
  expect(errorCodeOf(failure({}, message))).toBe('service_unavailable');
});

test('the pool of sessions says by its text that none came free', () => {
  expect(errorCodeOf(failure({}, 'timeout exceeded when trying to connect'))).toBe('database_busy');
});

test.each([[failure({ code: '42703' })], [failure({})], ['text'], [undefined], [failure({ constraint: 'toString' })]])(
  '%p is a bug of ours',
  (error) => {
    expect(errorCodeOf(error)).toBeNull();
  },
);
