/** Two accounts become one, or two again: what left for either stays known, and the systems hear who is whose now. */
import { accountWall } from '../accounts/wall';
import type { Transaction } from '../wall';
import { planTransmission, stopOwnTransmissions } from './plan';

/** @returns what changed hands */
export async function takeOverTransmissions(trx: Transaction, from: string, to: string, now: Date): Promise<string[]> {
  await stopOwnTransmissions(trx, from, now);
  return (
    await trx('transmissions').where({ account_id: from }).update({ account_id: to }).returning<{ id: string }[]>('id')
  ).map(({ id }) => id);
}

/** What left for the account that is there again goes back to it, and what its contacts wait for follows them. */
export async function giveTransmissionsBack(
  trx: Transaction,
  ids: readonly string[],
  from: string,
  to: string,
): Promise<void> {
  await trx('transmissions')
    .where({ account_id: from })
    .whereNull('contact_id')
    .whereIn('id', [...ids])
    .update({ account_id: to });
  await trx('transmissions')
    .where({ account_id: from })
    .whereIn('contact_id', trx('contacts').where({ account_id: to }).select('id'))
    .update({ account_id: to });
}

/** @param contactIds those that came from elsewhere */
export async function retellAccount(
  trx: Transaction,
  accountId: string,
  contactIds: readonly string[],
  now: Date,
): Promise<void> {
  const account = await accountWall(trx, accountId);
  if (!account) throw new Error(`account ${accountId} is not inside this wall`);
  const there = await trx('contacts')
    .where({ account_id: accountId })
    .whereIn('id', [...contactIds])
    .pluck<string[]>('id');
  for (const contactId of there) await planTransmission(trx, account, { what: 'contact', contactId, now });
  if (await trx('contact_types').where({ account_id: accountId, type: 'vault' }).first('contact_id'))
    await planTransmission(trx, account, { what: 'vault_contact', now });
  const { emails } = await trx('accounts')
    .where({ id: accountId })
    .first<{ emails: string[] }>('invoice_emails as emails');
  if (emails.length > 0) await planTransmission(trx, account, { what: 'invoice_emails', now });
}
