import { todayInParis } from '../../domain/dates/zone';
import type { TaskFacts } from '../../domain/tasks/task';
import type { CaseContext } from '../cases/context';
import { inOneTrip } from '../inOneTrip';
import { settingsOf } from '../settings';
import { calendarOf } from '../steps/performers';

type Asking = Pick<CaseContext, 'trx' | 'row' | 'now'>;

/** The process sleeps until the first alarm of the open task, or less: whatever sets a nearer one tells it. */
async function nextLook({ trx, row }: Asking): Promise<Date | null> {
  const next = await trx('task_alarms as a')
    .join('tasks as t', 't.id', 'a.task_id')
    .where('t.case_id', row.id)
    .whereIn('t.state', ['open', 'claimed'])
    .whereNull('a.fired_at')
    .orderBy('a.at')
    .first<{ at: Date } | undefined>('a.at');
  return next?.at ?? null;
}

/** What the rules of tasks need besides the task, read in the transaction that decides. */
export async function readTaskFacts(asking: Asking): Promise<TaskFacts> {
  const { trx, row, now } = asking;
  const [{ taskLeaseMinutes }, calendar, looksAgainAt] = await inOneTrip([
    () => settingsOf(trx, row.buId, todayInParis(now)),
    () => calendarOf(trx, row),
    () => nextLook(asking),
  ]);
  return { now, calendar, leaseMinutes: taskLeaseMinutes.value, looksAgainAt };
}
