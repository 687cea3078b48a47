import type { Knex } from 'knex';
import { clientNumber, prospectNumber } from '../../../domain/identity/numbers';
import type { LegalStructure } from '../../../domain/identity/legalForm';
import type { Chance } from '../chance';
import type { DemoPerson } from '../people/people';
import type { BusinessUnit } from '../reference/organisation';
import { accountData, lawFirmAccounts } from './account-data';
import { rowsOfRegistered, rowsOfUnregistered, type AccountRows } from './account-rows';
import type { DemoContact } from './contacts';
import { registered } from './register-extract';

/** An account with what a story needs to know of it. */
export interface DemoAccount {
  id: string;
  name: string;
  kind: 'prospect' | 'client';
  siren: string | null;
  legalStructure: LegalStructure;
  bu: BusinessUnit;
  lead: DemoPerson;
  manager: DemoPerson;
  contacts: DemoContact[];
}

/** Whom and what the demo is played with. */
export interface Cast {
  now: Date;
  chance: Chance;
  bu: (code: string) => BusinessUnit;
  leadOf: (bu: BusinessUnit) => DemoPerson;
  managerOf: (bu: BusinessUnit) => DemoPerson;
  /** Who on-boards the company's clients to the platform; the second company has nobody. */
  relationsOf: (bu: BusinessUnit) => DemoPerson | undefined;
}

/** Inserts the accounts of both companies with their sites and contacts, numbered like those that people create (D29). */
export async function loadAccounts(knex: Knex, cast: Cast): Promise<DemoAccount[]> {
  const made = [
    ...[...accountData, ...lawFirmAccounts].map((data) => rowsOfRegistered(cast, data, registered(data.siren))),
    rowsOfUnregistered(cast),
  ];
  const sequence = await takeNumbers(knex, made.length);
  await knex('accounts').insert(made.map(({ account, row }) => ({ ...row, ...numbersOf(account, sequence) })));
  await insertAll(knex, 'sites', made, (rows) => rows.sites);
  await insertAll(knex, 'contacts', made, (rows) => rows.contacts);
  await insertAll(knex, 'contact_types', made, (rows) => rows.contactTypes);
  return made.map(({ account }) => account);
}

function insertAll(
  knex: Knex,
  table: string,
  made: AccountRows[],
  rowsOf: (rows: AccountRows) => object[],
): Promise<unknown> {
  return Promise.resolve(knex(table).insert(made.flatMap(rowsOf)));
}

/** A client was a prospect before and keeps that number as its former one (D29). */
function numbersOf({ kind }: DemoAccount, sequence: NextNumbers): object {
  const prospect = prospectNumber(sequence.prospect());
  return kind === 'prospect'
    ? { number: prospect }
    : { number: clientNumber(sequence.client()), former_number: prospect };
}

interface NextNumbers {
  prospect: () => number;
  client: () => number;
}

async function takeNumbers(knex: Knex, count: number): Promise<NextNumbers> {
  return { prospect: await take(knex, 'prospect_number', count), client: await take(knex, 'client_number', count) };
}

async function take(knex: Knex, sequence: string, count: number): Promise<() => number> {
  const { rows } = await knex.raw<{ rows: { value: string }[] }>(
    'SELECT nextval(?) AS value FROM generate_series(1, ?)',
    [sequence, count],
  );
  const values = rows.map(({ value }) => Number(value));
  return () => values.shift() ?? Number.NaN;
}
