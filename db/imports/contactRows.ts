import { changedFields } from '../../domain/account/fields';
import { isSamePerson } from '../../domain/contact/samePerson';
import { isRefusal } from '../../domain/errors/refusal';
import { readContactRow, type ContactRow, type ContactRowFields } from '../../domain/imports/contactRow';
import { lockContact, type ContactFields } from '../contacts/contacts';
import { createContact, updateContact } from '../contacts/write';
import type { Transaction } from '../wall';
import type { Importing } from './accountRows';
import type { RowResult } from './imports';
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
  const account = await accountOf(trx, row.account);
  if (!account) return result('refused', { problem: 'account_unknown' });
  const known = (
    await trx('contacts')
      .where({ account_id: account.id })
      .select<Known[]>('id', 'email', 'first_name as firstName', 'last_name as lastName')
  ).find((contact) => isSamePerson(contact, { email: null, ...row.fields }));
  if (known) return changeOrKeep(trx, known.id, row.fields, importing);
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
  const made = await createContact(trx, { person, accountId: account.id, key, now, fields, takeOverVault: false });
  return isRefusal(made) ? refusedBy(made) : result('created', { recordId: made.id });
}

function accountOf(trx: Transaction, by: ContactRow['account']): Promise<{ id: string } | undefined> {
  const accounts = trx('accounts');
  const query =
    'siren' in by
      ? accounts.where({ siren: by.siren })
      : accounts.where(
          (either) =>
            void either
              .where({ number: by.number })
              .orWhere({ former_number: by.number })
              .orWhereIn(
                'id',
                trx('account_merges').where({ gone_number: by.number }).whereNull('undone_at').select('kept_id'),
              ),
        );
  return Promise.resolve(query.first<{ id: string } | undefined>('id'));
}

async function changeOrKeep(
  trx: Transaction,
  id: string,
  fields: ContactRowFields,
  { person, now, updates }: Importing,
): Promise<RowResult> {
  const before = await lockContact(trx, id);
  const given: Partial<ContactFields> = fields;
  const changed = before ? changedFields<ContactFields>(before, given) : [];
  if (!before || !updates || changed.length === 0) return result('known', { recordId: id });
  const written = await updateContact(trx, {
    person,
    contactId: id,
    version: before.version,
    now,
    fields: given,
    takeOverVault: false,
  });
  if (isRefusal(written)) return refusedBy(written);
  return result('updated', {
    recordId: id,
    before: Object.fromEntries(changed.map((field) => [field, before[field]])),
    after: Object.fromEntries(changed.map((field) => [field, given[field]])),
  });
}
