import { changedFields, type AccountFields } from '../../domain/account/fields';
import { isRefusal, type Refusal } from '../../domain/errors/refusal';
import { newAccountOf, readAccountRow, type AccountRow } from '../../domain/imports/accountRow';
import { likeness } from '../../domain/imports/verdict';
import { createAccount } from '../accounts/create';
import { findDuplicates, type Duplicate } from '../accounts/duplicates';
import { lockAccount, updateAccount } from '../accounts/update';
import type { Transaction } from '../wall';
import type { RowResult } from './imports';
import type { Importing } from './importing';
import { refusedBy, result } from './result';
import { pick } from '../pick';

/** One row of accounts, by the same door as one typed by hand: created, changed, left alone, or kept out with a reason (D1, D2). */
export async function importAccountRow(
  trx: Transaction,
  said: Readonly<Record<string, string>>,
  importing: Importing,
): Promise<RowResult> {
  const row = readAccountRow(said, importing.lists);
  if ('problem' in row) return result('refused', { problem: row.problem });
  const { same, perhaps } = await whoIsIt(trx, row);
  // Equal names alone: whether the row's number is that account's is for a person to say.
  const isSure = same?.match === 'siren' || row.company === null;
  if (same?.visible && isSure) return changeOrKeep(trx, same, row, importing);
  if (same?.match === 'siren') return result('refused', { problem: 'siren_already_used', about: named(same) });
  const other = same ?? perhaps;
  if (other) return result('duplicate', { about: named(other) });
  if (row.company && row.fields.legalForm === undefined) return result('refused', { problem: 'legal_form_missing' });
  const { person, now, key, importId } = importing;
  const made = await createAccount(trx, {
    person,
    key,
    now,
    company: row.company,
    fields: newAccountOf(row),
    buId: person.buId,
    site: undefined,
    origin: { from: 'import', importId },
  });
  return isRefusal(made) ? refusedBy(made) : result('created', { recordId: made.id });
}

const named = ({ tradeName, number }: Duplicate) => `${tradeName} - ${number}`;

async function whoIsIt(
  trx: Transaction,
  { company, fields }: AccountRow,
): Promise<{ same?: Duplicate; perhaps?: Duplicate }> {
  const siren = company?.siren ?? null;
  const names = [fields.legalName, ...(fields.tradeName === undefined ? [] : [fields.tradeName])];
  const email = fields.invoiceEmails?.[0] ?? '';
  const found = await findDuplicates(trx, { siren: siren ?? undefined, name: fields.legalName, email });
  const judged = found.map((account) => ({
    account,
    is: likeness(
      { siren, names },
      { siren: account.siren, names: [account.name, account.tradeName], sameDomain: account.match === 'email_domain' },
    ),
  }));
  // Of several with one name, the one whose number it is.
  const same = (
    judged.find(({ is, account }) => is === 'same' && account.match === 'siren') ??
    judged.find(({ is }) => is === 'same')
  )?.account;
  const perhaps = judged.find(({ is }) => is === 'perhaps')?.account;
  return { ...(same && { same }), ...(perhaps && { perhaps }) };
}

async function changeOrKeep(
  trx: Transaction,
  { id }: Duplicate,
  { fields }: AccountRow,
  { person, now, updates, importId }: Importing,
): Promise<RowResult> {
  const before = await lockAccount(trx, id);
  const changed = before ? changedFields<AccountFields>(before.fields, fields) : [];
  if (!before || !updates || changed.length === 0) return result('known', { recordId: id });
  const written: Refusal | object = await updateAccount(trx, {
    by: person,
    accountId: id,
    version: before.version,
    now,
    company: null,
    fields,
    origin: { from: 'import', importId },
  });
  if (isRefusal(written)) return refusedBy(written);
  return result('updated', { recordId: id, before: pick(before.fields, changed), after: pick(fields, changed) });
}
