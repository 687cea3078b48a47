/** The manager's report: everything read under the caller's walls, every delay in business time. */
import { nthBusinessDay } from '../../domain/calendar/businessTime';
import { officeCalendar } from '../../domain/calendar/calendar';
import { addDays, type BusinessDate } from '../../domain/dates/businessDate';
import { atWallTime, europeParis, todayInParis } from '../../domain/dates/zone';
import { agentFigures, forecastFigures, holderFigures, stepFigures, usualTimes } from '../../domain/reporting/steps';
import { isStep, type ReportedKind } from '../../domain/reporting/work';
import type { Transaction } from '../wall';
import { clocksOver } from './clocks';
import { qualityOf, refusedLines } from './quality';
import { doneTasks, heldSpans, openCases, openTasks, weeksOf } from './rows';

export interface ReportAsked {
  from: BusinessDate;
  /** Included. */
  to: BusinessDate;
  kind?: ReportedKind | undefined;
  businessUnitId?: string | undefined;
}

const FORECAST_DAYS = 5;
/** What was opened long before the period still has its whole time. */
const REACH_DAYS = 366;

const midnight = (day: BusinessDate): Date => atWallTime(day, 0, europeParis);
const daysAway = (instant: Date, days: number): Date => midnight(addDays(todayInParis(instant), days));

export async function workReport(trx: Transaction, { from, to, kind, businessUnitId }: ReportAsked, now: Date) {
  const scope = { from: midnight(from), until: midnight(addDays(to, 1)), kind, businessUnitId };
  const [doneWork, openWork] = [await doneTasks(trx, scope), await openTasks(trx, scope)];
  // What people added is nobody's step: it has no usual time, and holds up no forecast.
  const [done, open] = [doneWork.filter(isStep), openWork.filter(isStep)];
  const spans = await heldSpans(trx, scope);
  const weeks = await weeksOf(trx, scope);
  const cases = await openCases(trx, scope, now);
  const quality = await qualityOf(trx, scope);

  const whole = clocksOver(daysAway(scope.from, -REACH_DAYS), daysAway(now, REACH_DAYS));
  const days = Array.from({ length: FORECAST_DAYS }, (_, index) =>
    nthBusinessDay(addDays(todayInParis(now), -1), index + 1, officeCalendar('FR')),
  );
  const usual = usualTimes(done, whole);
  const forecast = forecastFigures(open, usual, days, todayInParis, whole, now);
  const sum = <T>(items: readonly T[], of: (item: T) => number) => items.reduce((total, item) => total + of(item), 0);
  return {
    from,
    to,
    at: now.toISOString(),
    totals: {
      ...cases,
      sent: sum(weeks, ({ sent }) => sent),
      done: sum(weeks, (week) => week.done),
      dueSoon: sum(forecast, ({ due }) => due),
      willMiss: sum(forecast, ({ willMiss }) => willMiss),
    },
    weeks,
    forecast,
    steps: stepFigures(done, open, usual, now),
    holders: holderFigures(spans, clocksOver(scope.from, scope.until < now ? scope.until : now), now),
    quality,
    refusals: await refusedLines(trx, scope),
    agents: agentFigures(doneWork, openWork, whole, now),
  };
}
