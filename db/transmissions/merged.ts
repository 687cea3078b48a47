/** Two accounts become one, or two again: what left for either stays known, and the systems hear who is whose now. */
import { accountWall } from '../accounts/wall';
import { knownAt } from '../contacts/contacts';
import { vaultIsOpen } from '../contacts/holder';
import type { Transaction } from '../wall';
import { planTransmission, stopOwnTransmissions } from './plan';

/** @returns what changed hands */
export async function takeOverTransmissions(trx: Transaction, from: string, to: string, now: Date): Promise<string[]> {
  await stopOwnTransmissions(trx, from, now);
  // Of somebody of both accounts one entry waits: the kept one's.
  const waiting = (accountId: string) =>
    trx('transmissions')
      .where({ account_id: accountId })
      .whereNotNull('contact_id')
      .whereNull('sent_at')
      .whereNull('stopped_at');
  await waiting(from).whereIn('contact_id', waiting(to).select('contact_id')).update({ stopped_at: now });
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
  const own = trx('contacts').where({ account_id: to }).select('id');
  const attached = trx('contact_attachments')
    .where({ account_id: to })
    .whereNotIn('contact_id', trx('contacts').where({ account_id: from }).select('id'))
    .whereNotIn('contact_id', trx('contact_attachments').where({ account_id: from }).select('contact_id'))
    .select('contact_id');
  await trx('transmissions')
    .where({ account_id: from })
    .where((either) => void either.whereIn('contact_id', own).orWhereIn('contact_id', attached))
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
  for (const contactId of await knownAt(trx, accountId, contactIds))
    await planTransmission(trx, account, { what: 'contact', contactId, now });
  if (await vaultIsOpen(trx, accountId)) await planTransmission(trx, account, { what: 'vault_contact', now });
  const { emails } = await trx('accounts')
    .where({ id: accountId })
    .first<{ emails: string[] }>('invoice_emails as emails');
  if (emails.length > 0) await planTransmission(trx, account, { what: 'invoice_emails', now });
}
