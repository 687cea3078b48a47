import type { Knex } from 'knex';
import { clientNumber, prospectNumber } from '../../../domain/identity/numbers';
import { accountData, lawFirmAccounts } from './account-data';
import { rowsOfRegistered, rowsOfUnregistered, type AccountRows } from './account-rows';
import type { Cast, DemoAccount } from './cast';
import { registered } from './register-extract';

/** Inserts the accounts of both companies with their sites and contacts, numbered like those that people create (D29). */
export async function loadAccounts(knex: Knex, cast: Cast): Promise<DemoAccount[]> {
  const made = [
    ...[...accountData, ...lawFirmAccounts].map((data) => rowsOfRegistered(cast, data, registered(data.siren))),
    rowsOfUnregistered(cast),
  ];
  const sequence = await takeNumbers(knex, made.length);
  await knex('accounts').insert(made.map(({ account, row }) => ({ ...row, ...numbersOf(account, sequence) })));
  await knex('audit').insert(made.map(creationOf));
  await insertAll(knex, 'sites', made, (rows) => rows.sites);
  await insertAll(knex, 'contacts', made, (rows) => rows.contacts);
  await insertAll(knex, 'contact_types', made, (rows) => rows.contactTypes);
  return made.map(({ account }) => account);
}

/** Recorded by its lead as the register had it then. */
function creationOf({ account: { id, bu, lead }, row, fromRegister }: AccountRows): object {
  const at = 'created_at' in row ? row.created_at : undefined;
  return {
    company_id: bu.companyId,
    bu_id: bu.id,
    at,
    principal_kind: 'person',
    principal_id: lead.id,
    action: 'accountCreated',
    object_kind: 'account',
    object_id: id,
    outcome: 'applied',
    data: JSON.stringify(fromRegister.length > 0 ? { register: fromRegister } : {}),
  };
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
