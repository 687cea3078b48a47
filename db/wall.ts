/** Every transaction starts behind a wall: the company, business units and profile that row-level security reads. */
import type { Knex } from 'knex';
import { DomainError } from '../domain/errors/domainError';
import { refuse } from '../domain/errors/refusal';
import type { Person } from '../domain/principal/principal';
import { inOneTrip } from './inOneTrip';

export type Transaction = Knex.Transaction;

interface Wall {
  companyId: string;
  bus: readonly string[];
  profile: Person['profile'] | '';
  userId: string;
}

/** Local to the transaction: a pooled connection carries nothing over to the next request. */
export function raiseWall(trx: Transaction, { companyId, bus, profile, userId }: Wall): Promise<unknown> {
  return sent(
    trx.raw(
      "SELECT set_config('jalon.company', ?, true), set_config('jalon.bus', ?, true), set_config('jalon.profile', ?, true), set_config('jalon.user', ?, true)",
      [companyId, `{${bus.join(',')}}`, profile, userId],
    ),
  );
}

/** knex sends a statement when somebody waits for it; this one leaves now, before whatever else the caller sends. */
export function sent<T>(statement: Knex.Raw<T>): Promise<T> {
  return statement.then((result) => result as T);
}

/** The wall's statement leaves first; the work's own stand behind it without waiting for its answer. */
async function behind<T>(trx: Transaction, wall: Wall, work: (trx: Transaction) => Promise<T>): Promise<T> {
  const [, result] = await inOneTrip([() => raiseWall(trx, wall), () => work(trx)]);
  return result;
}

/** Runs the work in one transaction in which the person's own perimeter is all there is. Commits when it resolves. */
export function withinWall<T>(knex: Knex, person: Person, work: (trx: Transaction) => Promise<T>): Promise<T> {
  return knex.transaction((trx) => behind(trx, person, work));
}

/** Takes the last statement of the work, as it leaves. */
export type EndWith = (last: Promise<unknown>) => void;

/**
 * One transaction for work that does not wait for its last statement: COMMIT leaves behind it, and both are answered
 * together. Where the statement fails nothing of the work holds, because PostgreSQL rolls back what it is asked to commit.
 *
 * @throws what that statement threw
 */
export async function transactionEndedBy<T>(
  knex: Knex,
  work: (trx: Transaction, endWith: EndWith) => Promise<T>,
): Promise<T> {
  let ending: Promise<unknown> = Promise.resolve();
  const result = await knex.transaction((trx) =>
    work(trx, (last) => {
      ending = last;
      // Heard of once COMMIT is answered too.
      last.catch(() => undefined);
    }),
  );
  await ending;
  return result;
}

/** Like `withinWall`, for work that does not wait for its last statement. */
export function withinWallEndedBy<T>(
  knex: Knex,
  person: Person,
  work: (trx: Transaction, endWith: EndWith) => Promise<T>,
): Promise<T> {
  return transactionEndedBy(knex, (trx, endWith) => behind(trx, person, () => work(trx, endWith)));
}

/** Like `withinWall`, in a transaction that Postgres itself keeps from writing: a GET changes nothing. */
export function readWithinWall<T>(knex: Knex, person: Person, work: (trx: Transaction) => Promise<T>): Promise<T> {
  return knex.transaction((trx) => behind(trx, person, work), { readOnly: true });
}

/** For what a whole company has one of, such as its audit: its rows, no business unit's. */
export function withinCompany<T>(knex: Knex, companyId: string, work: (trx: Transaction) => Promise<T>): Promise<T> {
  return knex.transaction((trx) => behind(trx, { companyId, bus: [], profile: '', userId: '' }, work));
}

/** Like `withinCompany`, and Postgres itself keeps it from writing. */
export function readWithinCompany<T>(
  knex: Knex,
  companyId: string,
  work: (trx: Transaction) => Promise<T>,
): Promise<T> {
  return knex.transaction((trx) => behind(trx, { companyId, bus: [], profile: '', userId: '' }, work), {
    readOnly: true,
  });
}

/** Narrows the transaction to one row's company and business unit. The two come from the row, never from a payload; a second unit is the one that a case goes to. */
export async function narrowToRow(
  trx: Transaction,
  companyId: string,
  ...buIds: readonly [string, ...string[]]
): Promise<void> {
  await sent(
    trx.raw(
      "SELECT set_config('jalon.company', ?, true), set_config('jalon.bus', ?, true), set_config('jalon.profile', 'main', true)",
      [companyId, `{${buIds.join(',')}}`],
    ),
  );
}

/** Whose case it is, as its row says. */
export interface CaseRow {
  kind: string;
  companyId: string;
  buId: string;
}

/** Raises the wall of a case's own row. @returns whose it is, or null, with no wall at all, when there is no such case */
export async function enterCase(trx: Transaction, caseId: string): Promise<CaseRow | null> {
  const { rows } = await sent(
    trx.raw<{ rows: CaseRow[] }>(
      `SELECT c.kind, c.company_id AS "companyId", c.bu_id AS "buId", set_config('jalon.company', c.company_id::text, true),
         set_config('jalon.bus', '{' || c.bu_id || '}', true), set_config('jalon.profile', '', true), set_config('jalon.user', '', true)
       FROM door_case(?) c`,
      [caseId],
    ),
  );
  return rows[0] ?? null;
}

/**
 * Runs a process's work in one transaction, inside the wall of the case's own row.
 * @returns null, without having run it, when there is no such case
 */
function insideCase<T>(
  knex: Knex,
  caseId: string,
  work: (trx: Transaction, row: CaseRow) => Promise<T>,
): Promise<T | null> {
  return knex.transaction(async (trx) => {
    const row = await enterCase(trx, caseId);
    return row ? work(trx, row) : null;
  });
}

/** Like `insideCase`. @throws DomainError `not_found` when there is no such case. */
export async function withinCase<T>(
  knex: Knex,
  caseId: string,
  work: (trx: Transaction, row: CaseRow) => Promise<T>,
): Promise<T> {
  const done = await insideCase(knex, caseId, async (trx, row) => ({ result: await work(trx, row) }));
  if (!done) throw new DomainError(refuse('not_found'));
  return done.result;
}
