import { leaseEnd } from '../../domain/tasks/lease';
import type { CaseContext } from '../cases/context';
import { setAlarm } from './alarms';
import { readTaskFacts } from './facts';
import { readTask } from './taskRow';

/** Renewing for less would write a row at each keystroke. */
const worthRenewingMs = 5 * 60_000;

interface Leased {
  id: string;
  lease_until: Date;
}

/** Work of the holder on the case renews their leases. The caller holds the lock of the case. */
export async function renewLease(context: Pick<CaseContext, 'trx' | 'row' | 'now'>, userId: string): Promise<void> {
  const { trx, row } = context;
  const held = await trx('tasks')
    .where({ case_id: row.id, state: 'claimed', assignee_id: userId })
    .whereNotNull('lease_until')
    .orderBy('id')
    .select<Leased[]>('id', 'lease_until');
  for (const task of held) await renew(context, task);
}

async function renew(context: Pick<CaseContext, 'trx' | 'row' | 'now'>, held: Leased): Promise<void> {
  const { trx, row, now } = context;
  const task = await readTask(trx, row.id, held.id);
  if (!task) return;
  const until = leaseEnd(task, await readTaskFacts(context), now);
  if (until === null || new Date(until).getTime() - held.lease_until.getTime() < worthRenewingMs) return;
  await trx('tasks').where({ id: held.id }).update({ lease_until: until });
  await setAlarm(context, held.id, 'leaseExpires', until);
}
