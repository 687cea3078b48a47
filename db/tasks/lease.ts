import { leaseEnd } from '../../domain/tasks/lease';
import type { CaseContext } from '../cases/context';
import { setAlarm } from './alarms';
import { readTaskFacts } from './facts';
import { readTask } from './taskRow';

/** Renewing for less would write a row at each keystroke. */
const worthRenewingMs = 5 * 60_000;

/** Work of the holder on the case renews their lease. The caller holds the lock of the case. */
export async function renewLease(context: Pick<CaseContext, 'trx' | 'row' | 'now'>, userId: string): Promise<void> {
  const { trx, row, now } = context;
  const held = await trx('tasks')
    .where({ case_id: row.id, state: 'claimed', assignee_id: userId })
    .whereNotNull('lease_until')
    .first<{ id: string; lease_until: Date } | undefined>('id', 'lease_until');
  const task = held && (await readTask(trx, row.id, held.id));
  if (!held || !task) return;
  const until = leaseEnd(task, await readTaskFacts(context), now);
  if (until === null || new Date(until).getTime() - held.lease_until.getTime() < worthRenewingMs) return;
  await trx('tasks').where({ id: held.id }).update({ lease_until: until });
  await setAlarm(context, held.id, 'leaseExpires', until);
}
