import { changedFields } from '../../domain/account/fields';
import type { KnownPerson } from '../../domain/contact/known';
import { isSamePerson } from '../../domain/contact/samePerson';
import { isRefusal } from '../../domain/errors/refusal';
import { readContactRow, type ContactRowFields } from '../../domain/imports/contactRow';
import { attachContact } from '../contacts/attach';
import { contactCards } from '../contacts/cards';
import { lockContact, type ContactFields } from '../contacts/contacts';
import { knownElsewhere } from '../contacts/find';
import { createContact, updateContact } from '../contacts/write';
import type { Transaction } from '../wall';
import { accountNumberedAs } from './accountOf';
import type { RowResult } from './imports';
import type { Importing } from './importing';
import { refusedBy, result } from './result';

interface Known {
  id: string;
  email: string | null;
  firstName: string;
  lastName: string;
}

/** One row of contacts, by the same door as one typed by hand: known by its address, or by its name where one has none (D4). */
export async function importContactRow(
  trx: Transaction,
  said: Readonly<Record<string, string>>,
  importing: Importing,
): Promise<RowResult> {
  const row = readContactRow(said, importing.lists);
  if ('problem' in row) return result('refused', { problem: row.problem });
  const account = await accountNumberedAs(trx, row.account);
  if (!account) return result('refused', { problem: 'account_unknown' });
  const known = (await contactsOf(trx, account.id)).find((contact) =>
    isSamePerson(contact, { email: null, ...row.fields }),
  );
  if (known) return changeOrKeep(trx, known.id, account.id, row.fields, importing);
  const elsewhere = await knownElsewhere(trx, row.fields.email ?? null, account.id);
  if (elsewhere) return attachKnown(trx, elsewhere, account.id, row.fields, importing);
  if (row.fields.civility === undefined) return result('refused', { problem: 'civility_missing' });
  const { person, now, key } = importing;
  const fields: ContactFields = {
    title: null,
    department: null,
    hierarchyLevel: null,
    email: null,
    phone: null,
    types: [],
    platformConnected: false,
    ...row.fields,
    civility: row.fields.civility,
  };
  const made = await createContact(trx, {
    person,
    accountId: account.id,
    key,
    now,
    fields,
    takeOverVault: false,
    separate: false,
  });
  return isRefusal(made) ? refusedBy(made) : result('created', { recordId: made.id });
}

const selectOfAccount = `SELECT k.id, k.email, k.first_name AS "firstName", k.last_name AS "lastName" FROM ${contactCards} k WHERE k.account_id = ?`;

async function contactsOf(trx: Transaction, accountId: string): Promise<Known[]> {
  const { rows } = await trx.raw<{ rows: Known[] }>(selectOfAccount, [accountId]);
  return rows;
}

/** Somebody of another account has the address: one person, given this account too. What the row says of who they are is left alone. */
async function attachKnown(
  trx: Transaction,
  { id, name, accounts }: KnownPerson,
  accountId: string,
  fields: ContactRowFields,
  { person, now, key }: Importing,
): Promise<RowResult> {
  const place = {
    title: fields.title ?? null,
    department: fields.department ?? null,
    hierarchyLevel: fields.hierarchyLevel ?? null,
    types: fields.types ?? [],
  };
  const made = await attachContact(trx, { person, accountId, contactId: id, key, now, place, takeOverVault: false });
  return isRefusal(made)
    ? refusedBy(made)
    : result('attached', { recordId: id, about: `${name} (${accounts})`, after: { ...place, accountId } });
}

async function changeOrKeep(
  trx: Transaction,
  id: string,
  accountId: string,
  fields: ContactRowFields,
  { person, now, updates }: Importing,
): Promise<RowResult> {
  const before = await lockContact(trx, id, accountId);
  const given: Partial<ContactFields> = fields;
  const changed = before ? changedFields<ContactFields>(before, given) : [];
  if (!before || !updates || changed.length === 0) return result('known', { recordId: id });
  const written = await updateContact(trx, {
    by: person,
    contactId: id,
    accountId,
    version: before.version,
    now,
    fields: given,
    takeOverVault: false,
  });
  if (isRefusal(written)) return refusedBy(written);
  const at = { accountId };
  return result('updated', {
    recordId: id,
    before: { ...Object.fromEntries(changed.map((field) => [field, before[field]])), ...at },
    after: { ...Object.fromEntries(changed.map((field) => [field, given[field]])), ...at },
  });
}
