import { todayInParis } from '../../domain/dates/zone';
import type { TaskFacts } from '../../domain/tasks/task';
import type { CaseContext } from '../cases/context';
import { settingsOf } from '../settings';
import { calendarOf } from '../steps/performers';

/** What the rules of tasks need besides the task, read in the transaction that decides. */
export async function readTaskFacts({ trx, row, now }: Pick<CaseContext, 'trx' | 'row' | 'now'>): Promise<TaskFacts> {
  const { taskLeaseMinutes } = await settingsOf(trx, row.buId, todayInParis(now));
  return { now, calendar: await calendarOf(trx, row), leaseMinutes: taskLeaseMinutes.value };
}
