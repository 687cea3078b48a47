/** Every transaction starts behind a wall: the company, business units and profile that row-level security reads. */
import type { Knex } from 'knex';
import { DomainError } from '../domain/errors/domainError';
import { refuse } from '../domain/errors/refusal';
import type { Person } from '../domain/principal/principal';

export type Transaction = Knex.Transaction;

interface Wall {
  companyId: string;
  bus: readonly string[];
  profile: Person['profile'] | '';
  userId: string;
}

/** Local to the transaction: a pooled connection carries nothing over to the next request. */
async function raise(trx: Transaction, { companyId, bus, profile, userId }: Wall): Promise<void> {
  await trx.raw(
    "SELECT set_config('jalon.company', ?, true), set_config('jalon.bus', ?, true), set_config('jalon.profile', ?, true), set_config('jalon.user', ?, true)",
    [companyId, `{${bus.join(',')}}`, profile, userId],
  );
}

/** Runs the work in one transaction in which the person's own perimeter is all there is. Commits when it resolves. */
export function withinWall<T>(knex: Knex, person: Person, work: (trx: Transaction) => Promise<T>): Promise<T> {
  return knex.transaction(async (trx) => {
    await raise(trx, person);
    return work(trx);
  });
}

/** Like `withinWall`, in a transaction that Postgres itself keeps from writing: a GET changes nothing. */
export function readWithinWall<T>(knex: Knex, person: Person, work: (trx: Transaction) => Promise<T>): Promise<T> {
  return knex.transaction(
    async (trx) => {
      await raise(trx, person);
      return work(trx);
    },
    { readOnly: true },
  );
}

/** For what a whole company has one of, such as its audit: its rows, no business unit's. */
export function withinCompany<T>(knex: Knex, companyId: string, work: (trx: Transaction) => Promise<T>): Promise<T> {
  return knex.transaction(async (trx) => {
    await raise(trx, { companyId, bus: [], profile: '', userId: '' });
    return work(trx);
  });
}

/** Narrows the transaction to one row's company and business unit. The two come from the row, never from a payload. */
export async function narrowToRow(trx: Transaction, companyId: string, buId: string): Promise<void> {
  await trx.raw("SELECT set_config('jalon.company', ?, true), set_config('jalon.bus', ?, true), set_config('jalon.profile', 'main', true)", [
    companyId,
    `{${buId}}`,
  ]);
}

/** Whose case it is, as its row says. */
export interface CaseRow {
  kind: string;
  companyId: string;
  buId: string;
}

/**
 * Runs a process's work in one transaction, inside the wall of the case's own row.
 * @throws DomainError `not_found` when there is no such case.
 */
export function withinCase<T>(knex: Knex, caseId: string, work: (trx: Transaction, row: CaseRow) => Promise<T>): Promise<T> {
  return knex.transaction(async (trx) => {
    const found = await trx.raw<{ rows: { kind: string; company_id: string; bu_id: string }[] }>('SELECT * FROM door_case(?)', [caseId]);
    const row = found.rows[0];
    if (!row) throw new DomainError(refuse('not_found'));
    await raise(trx, { companyId: row.company_id, bus: [row.bu_id], profile: '', userId: '' });
    return work(trx, { kind: row.kind, companyId: row.company_id, buId: row.bu_id });
  });
}
