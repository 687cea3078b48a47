import { dueAtOf, type TransmittedThing } from '../../domain/transmission/transmission';
import { ofAccount, type AccountWall } from '../accounts/wall';
import type { Transaction } from '../wall';

interface Entered {
  what: TransmittedThing;
  contactId?: string;
  now: Date;
  /** Before its usual morning. */
  dueAt?: Date;
}

/** Written with what was entered, in its transaction: it leaves when its time has come. What waits already takes the later entry with it. */
export async function planTransmission(
  trx: Transaction,
  account: AccountWall,
  { what, contactId, now, dueAt = dueAtOf(what, now) }: Entered,
): Promise<void> {
  await trx('transmissions')
    .insert({ ...ofAccount(account), what, contact_id: contactId ?? null, entered_at: now, due_at: dueAt })
    .onConflict(trx.raw('(account_id, what, contact_id) WHERE sent_at IS NULL AND stopped_at IS NULL'))
    .merge({ entered_at: now, due_at: dueAt, tries: 0, next_try_at: null, problem: null });
}

/** Who supervises is sent to Loop once for an account, whatever missions follow (requirement 84). */
export async function planSupervisor(trx: Transaction, account: AccountWall, now: Date): Promise<void> {
  if (await trx('transmissions').where({ account_id: account.id, what: 'supervisor' }).first('id')) return;
  await planTransmission(trx, account, { what: 'supervisor', now });
}

/** Whether Loop has heard, or is hearing, who supervises: from then on a change is a person's to make there (requirement 85). */
export async function isInLoop(trx: Transaction, accountId: string): Promise<boolean> {
  return (
    (await trx('transmissions')
      .where({ account_id: accountId, what: 'supervisor' })
      .whereNotNull('sent_at')
      .first('id')) !== undefined
  );
}

/** What waited for an account that another takes over: what concerns the account as a whole is that one's to say. */
export async function stopOwnTransmissions(trx: Transaction, accountId: string, now: Date): Promise<void> {
  await trx('transmissions')
    .where({ account_id: accountId })
    .whereNull('contact_id')
    .whereNull('sent_at')
    .whereNull('stopped_at')
    .update({ stopped_at: now });
}
