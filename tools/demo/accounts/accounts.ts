import type { Knex } from 'knex';
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
  legalStructure: 'legal_person' | 'natural_person';
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
}

/** Inserts the accounts of both companies with their sites and contacts, numbered like those that people create (D29). */
export async function loadAccounts(knex: Knex, cast: Cast): Promise<DemoAccount[]> {
  const made = [
    ...[...accountData, ...lawFirmAccounts].map((data) => rowsOfRegistered(cast, data, registered(data.siren))),
    rowsOfUnregistered(cast),
  ];
  await knex('accounts').insert(made.map(({ account, row }) => ({ ...row, ...numbersOf(knex, account) })));
  await insertAll(knex, 'sites', made, (rows) => rows.sites);
  await insertAll(knex, 'contacts', made, (rows) => rows.contacts);
  await insertAll(knex, 'contact_types', made, (rows) => rows.contactTypes);
  return made.map(({ account }) => account);
}

function insertAll(knex: Knex, table: string, made: AccountRows[], rowsOf: (rows: AccountRows) => object[]): Promise<unknown> {
  return Promise.resolve(knex(table).insert(made.flatMap(rowsOf)));
}

/** A client was a prospect before and keeps that number as its former one. */
function numbersOf(knex: Knex, { kind }: DemoAccount): object {
  const prospect = knex.raw("'901' || lpad(nextval('prospect_number')::text, 7, '0')");
  if (kind === 'prospect') return { number: prospect };
  return { number: knex.raw("'1000' || lpad(nextval('client_number')::text, 6, '0')"), former_number: prospect };
}
