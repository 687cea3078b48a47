import { sameValue } from '../../../domain/account/fields';
import { isRefusal } from '../../../domain/errors/refusal';
import { lockContact } from '../../contacts/contacts';
import { detachContact, removeContact } from '../../contacts/remove';
import { updateContact } from '../../contacts/write';
import type { Transaction } from '../../wall';
import type { Doing, RecordNow, WayBack, WrittenRow } from './wayBack';

const FIRST_VERSION = 1;

/** The account that the row was of; rows of before a contact had several name none. */
function accountOfRow({ after }: WrittenRow): string | undefined {
  const accountId = after?.['accountId'];
  return typeof accountId === 'string' ? accountId : undefined;
}

async function contactNow(trx: Transaction, row: WrittenRow): Promise<RecordNow | null> {
  const contact = await lockContact(trx, row.recordId, accountOfRow(row));
  return contact ? { version: contact.version, fields: { ...contact } } : null;
}

export const contactsBack: WayBack = {
  remove: (trx, { recordId }, { person, now }) =>
    trx.transaction(
      async (row) => !isRefusal(await removeContact(row, { person, contactId: recordId, version: FIRST_VERSION, now })),
    ),

  read: contactNow,

  async write(trx, row, { version, fields }, { person, now }) {
    const written = await updateContact(trx, {
      by: person,
      contactId: row.recordId,
      accountId: accountOfRow(row),
      version,
      now,
      fields,
      takeOverVault: false,
    });
    return !isRefusal(written);
  },
};

/** Only where what they do there is as the import wrote it, and nothing names them. */
export async function detachImported(trx: Transaction, row: WrittenRow, { person, now }: Doing): Promise<boolean> {
  const { recordId, after } = row;
  const contact = await contactNow(trx, row);
  if (!contact || !after || !Object.keys(after).every((field) => sameValue(contact.fields[field], after[field])))
    return false;
  return trx.transaction(
    async (each) =>
      !isRefusal(
        await detachContact(each, {
          person,
          contactId: recordId,
          accountId: String(after['accountId']),
          version: contact.version,
          now,
        }),
      ),
  );
}
