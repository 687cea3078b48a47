/** What has to be known of a human task before it is opened: who does it, by when, and when its process looks at it. */
import { isRequestKind, type CaseKind } from '../../domain/cases/kinds';
import { templates } from '../../domain/templates/registry';
import type { Performer } from '../../domain/processes/graph';
import type { AlarmKind } from '../../domain/serviceLevel/alarms';
import { consumedMinutes } from '../../domain/serviceLevel/consumed';
import { dueAt, firstLookDue, ladderFor } from '../../domain/serviceLevel/ladder';
import { silenceFrom, type Silence } from '../../domain/serviceLevel/silence';
import { budgetMinutes, type Settings } from '../../domain/settings/settings';
import { todayInParis } from '../../domain/dates/zone';
import { standInFor } from '../../domain/tasks/standIn';
import type { Colleague } from '../../domain/tasks/task';
import type { BusinessCalendar } from '../../domain/calendar/calendar';
import { lineFor } from '../absences/line';
import { runningAbsences } from '../absences/running';
import type { CaseContext } from '../cases/context';
import { inOneTrip } from '../inOneTrip';
import { settingsOf } from '../settings';
import { calendarOf, candidateOf, type Candidate } from './performers';
import type { PlanFacts } from './planFacts';

/** The service level that Business Support answers a case under: its template says which. */
function workOf(kind: CaseKind): string {
  return isRequestKind(kind) ? templates[kind].serviceLevel : kind;
}

interface Ladder {
  due: Date;
  alarms: { kind: AlarmKind; at: Date }[];
  /** When the request closes if whoever asked stays silent; null where it does not. */
  closesAt: Date | null;
}

/** What a requester's silence comes to under this mode: told and closed, told, or nothing (D19). */
function silenceOf(
  { silenceWorkingDays: { mode, value } }: Settings,
  since: Date,
  calendar: BusinessCalendar,
): Pick<Ladder, 'alarms' | 'closesAt'> {
  if (mode === 'off') return { alarms: [], closesAt: null };
  const { lastCallAt, closesAt }: Silence = silenceFrom(since, value, calendar);
  const lastCall = { kind: 'lastCall' as const, at: lastCallAt };
  return mode === 'observe'
    ? { alarms: [lastCall], closesAt: null }
    : { alarms: [lastCall, { kind: 'silenceEnds', at: closesAt }], closesAt };
}

/** Business Support's clock runs over the whole request; a requester or an approver has the whole budget for each of their tasks. */
async function ladderOf(
  { trx, row, now }: CaseContext,
  performer: Performer,
  { held, waited }: PlanFacts,
): Promise<Ladder> {
  const forGroup = performer === 'business_support';
  const [calendar, settings] = await inOneTrip([
    () => calendarOf(trx, row),
    () => settingsOf(trx, row.buId, todayInParis(now)),
  ]);
  const budget = budgetMinutes(settings, forGroup ? workOf(row.kind) : performer);
  const consumed = forGroup ? consumedMinutes(held, calendar, waited) : 0;
  const rungs = ladderFor(now, budget, calendar, {
    consumedMinutes: consumed,
    percents: settings.serviceLevelLadder.value,
  });
  const look = firstLookDue(now, settings['serviceLevelMinutes.firstLook'].value, calendar);
  const first = rungs[0];
  // A look that would be asked for after the reminder says nothing new.
  const alarms = forGroup && first && look < first.at ? [{ kind: 'firstLook' as const, at: look }, ...rungs] : rungs;
  const silence = performer === 'requester' ? silenceOf(settings, now, calendar) : { alarms: [], closesAt: null };
  return {
    due: dueAt(now, budget, calendar, consumed),
    alarms: [...alarms, ...silence.alarms],
    closesAt: silence.closesAt,
  };
}

/** Whoever holds a task from the start that is an absent person's; null when they are there, or nobody may hold it instead. */
async function standInOf(
  { trx, row }: CaseContext,
  { userId, excludedUserId }: Candidate,
  running: Awaited<ReturnType<typeof runningAbsences>>,
): Promise<Colleague | null> {
  if (userId === null || !running.some((absence) => absence.userId === userId)) return null;
  return standInFor(
    { candidate: { kind: 'person', userId }, excludedUserId, alsoExcludedIds: [] },
    await lineFor(trx, row, userId, null, running),
  );
}

/** Who does the task, by when, and when its process looks at it meanwhile: all that has to be read before it is opened. */
export interface TaskPlan extends Ladder {
  performer: Performer;
  candidate: Candidate;
  /** Holds it in the place of the person whose task it is; null when that person is there. */
  standIn: Colleague | null;
}

export async function planTask(context: CaseContext, performer: Performer, facts: PlanFacts): Promise<TaskPlan> {
  const { trx, now } = context;
  const candidate = candidateOf(facts, performer);
  const [running, ladder] = await inOneTrip([
    () => (performer === 'business_support' ? [] : runningAbsences(trx, todayInParis(now))),
    () => ladderOf(context, performer, facts),
  ]);
  return { performer, candidate, standIn: await standInOf(context, candidate, running), ...ladder };
}
