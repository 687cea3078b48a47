/** The day on which a request closes without its requester's answer, as rows: laid when it is sent back, laid anew by any sign of theirs. */
import { endOfDayAfter, silenceUntil } from '../../domain/serviceLevel/silence';
import { todayInParis } from '../../domain/dates/zone';
import type { RequestEvent } from '../../domain/processes/request/events';
import type { CaseContext } from '../cases/context';
import { settingsOf } from '../settings';
import { calendarOf } from '../steps/performers';
import { setAlarm } from '../tasks/alarms';

type Setting = Pick<CaseContext, 'trx' | 'row' | 'now'>;

async function layUntil(setting: Setting, taskId: string, closesAt: Date): Promise<void> {
  const { lastCallAt } = silenceUntil(setting.now, closesAt, await calendarOf(setting.trx, setting.row));
  await setting.trx('tasks').where({ id: taskId }).update({ closes_at: closesAt });
  await setAlarm(setting, taskId, 'lastCall', lastCallAt);
  await setAlarm(setting, taskId, 'silenceEnds', closesAt);
}

/** The open task whose silence closes the request; undefined when none does. */
async function silentTask({ trx, row }: Setting): Promise<{ id: string; closesAt: Date } | undefined> {
  return trx('tasks')
    .where({ case_id: row.id, state: 'claimed' })
    .whereNotNull('closes_at')
    .first<{ id: string; closesAt: Date } | undefined>('id', 'closes_at as closesAt');
}

/** Whoever was to answer has given a sign: what was announced no longer holds, and silence is counted from here. Never nearer than what the desk has granted. */
export async function hearFrom(setting: Setting): Promise<void> {
  if (setting.row.state !== 'returned') return;
  const task = await silentTask(setting);
  if (!task) return;
  const { silenceWorkingDays } = await settingsOf(setting.trx, setting.row.buId, todayInParis(setting.now));
  const anew = endOfDayAfter(setting.now, silenceWorkingDays.value, await calendarOf(setting.trx, setting.row));
  if (anew > task.closesAt) await layUntil(setting, task.id, anew);
}

/** An answer that is due later closes nothing before: two working days are left after it. */
export async function closeAfter(setting: Setting, taskId: string, due: Date): Promise<void> {
  const task = await silentTask(setting);
  if (task?.id === taskId && task.closesAt <= due)
    await layUntil(setting, taskId, endOfDayAfter(due, 2, await calendarOf(setting.trx, setting.row)));
}

export async function moveClosing(
  context: CaseContext,
  { taskId, to }: Extract<RequestEvent, { type: 'closingMoved' }>['data'],
): Promise<void> {
  await layUntil(context, taskId, new Date(to));
  await context
    .trx('requests')
    .where({ id: context.row.id })
    .update({ version: context.trx.raw('version + 1') });
}
