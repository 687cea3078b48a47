import { businessMinutesBetween } from '../../domain/calendar/businessTime';
import { todayInParis } from '../../domain/dates/zone';
import { ladderFor } from '../../domain/serviceLevel/ladder';
import type { CaseContext } from '../cases/context';
import { settingsOf } from '../settings';
import { calendarOf } from '../steps/performers';
import { closeAfter } from '../requests/silence';
import { setAlarm } from './alarms';

/** Lays the rungs anew between now and another due date: what was said about the old one may be said again about this one. */
export async function layLadder(context: CaseContext, taskId: string, due: Date): Promise<void> {
  const { trx, row, now } = context;
  const calendar = await calendarOf(trx, row);
  const { serviceLevelLadder } = await settingsOf(trx, row.buId, todayInParis(now));
  for (const { kind, at } of ladderFor(now, businessMinutesBetween(now, due, calendar), calendar, {
    consumedMinutes: 0,
    percents: serviceLevelLadder.value,
  }))
    await setAlarm(context, taskId, kind, at);
  await closeAfter(context, taskId, due);
}
