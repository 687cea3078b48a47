import { randomUUID } from 'node:crypto';
import { isRequestKind, type CaseKind } from '../../domain/cases/kinds';
import { templates } from '../../domain/templates/registry';
import type { Performer } from '../../domain/processes/graph';
import type { AlarmKind } from '../../domain/serviceLevel/alarms';
import { consumedMinutes, type HeldPeriod } from '../../domain/serviceLevel/consumed';
import { dueAt, firstLookDue, ladderFor } from '../../domain/serviceLevel/ladder';
import { silenceFrom, type Silence } from '../../domain/serviceLevel/silence';
import { budgetMinutes, type Settings } from '../../domain/settings/settings';
import { todayInParis } from '../../domain/dates/zone';
import { standInFor } from '../../domain/tasks/standIn';
import type { Colleague } from '../../domain/tasks/task';
import type { BusinessCalendar } from '../../domain/calendar/calendar';
import { lineFor } from '../absences/line';
import { runningAbsences } from '../absences/running';
import { appendEvents, type NewEvent } from '../cases/append';
import { wallOf, type CaseContext } from '../cases/context';
import { inOneTrip } from '../inOneTrip';
import { tell } from '../notifications/tell';
import { settingsOf } from '../settings';
import { calendarOf, candidateFor, type Candidate } from './performers';
import type { StepRef } from './step';

const holderOf: Readonly<Record<Performer, string>> = {
  business_support: 'business_support',
  requester: 'requester',
  approver: 'approver',
};

/** When Business Support held this request, in the tasks that it has ended (D20). */
async function heldByGroup({ trx, row }: CaseContext): Promise<HeldPeriod[]> {
  return trx('tasks')
    .where({ case_id: row.id, candidate_kind: 'group' })
    .whereNotNull('completed_at')
    .select<HeldPeriod[]>('opened_at as from', 'completed_at as to');
}

/** When its ball was elsewhere meanwhile, for something that it waited for. */
async function waitedBefore({ trx, row }: CaseContext): Promise<HeldPeriod[]> {
  return trx('request_waits')
    .where({ request_id: row.id })
    .whereNotNull('ended_at')
    .select<HeldPeriod[]>('started_at as from', 'ended_at as to');
}

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
async function ladderOf(context: CaseContext, performer: Performer): Promise<Ladder> {
  const { trx, row, now } = context;
  const forGroup = performer === 'business_support';
  const [calendar, settings, held, waited] = await inOneTrip([
    () => calendarOf(trx, row),
    () => settingsOf(trx, row.buId, todayInParis(now)),
    () => (forGroup ? heldByGroup(context) : []),
    () => (forGroup ? waitedBefore(context) : []),
  ]);
  const budget = budgetMinutes(settings, forGroup ? workOf(row.kind) : performer);
  const consumed = consumedMinutes(held, calendar, waited);
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

async function insertTask(
  { trx, row, now }: CaseContext,
  id: string,
  ref: StepRef,
  { candidate, standIn, due, closesAt }: TaskPlan,
): Promise<void> {
  await trx('tasks').insert({
    ...wallOf(row),
    id,
    case_id: row.id,
    node: ref.node,
    round: ref.round,
    state: candidate.kind === 'person' ? 'claimed' : 'open',
    candidate_kind: candidate.kind,
    candidate_region_id: candidate.regionId,
    candidate_user_id: candidate.userId,
    excluded_user_id: candidate.excludedUserId,
    // What belongs to one person needs no claim.
    assignee_id: standIn?.userId ?? candidate.userId,
    for_user_id: standIn && candidate.userId,
    claimed_at: candidate.userId === null ? null : now,
    opened_at: now,
    due_at: due,
    closes_at: closesAt,
  });
}

/** Who does the task, by when, and when its process looks at it meanwhile: all that has to be read before it is opened. */
export interface TaskPlan extends Ladder {
  performer: Performer;
  candidate: Candidate;
  /** Holds it in the place of the person whose task it is; null when that person is there. */
  standIn: Colleague | null;
}

export async function planTask(context: CaseContext, performer: Performer): Promise<TaskPlan> {
  const { trx, row, now } = context;
  const [candidate, running, ladder] = await inOneTrip([
    () => candidateFor(trx, row, performer),
    () => (performer === 'business_support' ? [] : runningAbsences(trx, todayInParis(now))),
    () => ladderOf(context, performer),
  ]);
  return { performer, candidate, standIn: await standInOf(context, candidate, running), ...ladder };
}

function openedEvents(taskId: string, { node, round }: StepRef, { candidate, standIn }: TaskPlan): NewEvent[] {
  const opened = { type: 'taskOpened', data: { taskId, node, round } };
  return standIn
    ? [
        opened,
        {
          type: 'taskStoodIn',
          data: {
            taskId,
            node,
            fromUserId: candidate.userId,
            toUserId: standIn.userId,
            forUserId: candidate.userId,
            leaseUntil: null,
          },
        },
      ]
    : [opened];
}

/** Opens the human task of a step: candidates, due date, ladder, holder, and a mail to whoever must act alone. */
export async function openTask(context: CaseContext, ref: StepRef, plan: TaskPlan): Promise<void> {
  const { trx, row, now } = context;
  const { performer, candidate, standIn, due, alarms } = plan;
  const taskId = randomUUID();
  const toUserId = standIn?.userId ?? candidate.userId;
  const news =
    performer === 'approver'
      ? ({ kind: 'approval', template: 'approvalAsked' } as const)
      : ({ kind: 'returned', template: 'requestReturned' } as const);
  await inOneTrip([
    () => insertTask(context, taskId, ref, plan),
    () =>
      alarms.length > 0
        ? trx('task_alarms').insert(alarms.map(({ kind, at }) => ({ ...wallOf(row), task_id: taskId, kind, at })))
        : undefined,
    () =>
      trx('cases')
        .where({ id: row.id })
        .update({
          holder_kind: holderOf[performer],
          holder_user_id: toUserId,
          holder_region_id: candidate.regionId,
          holder_since: now,
          due_at: due,
        }),
    () => appendEvents(context, openedEvents(taskId, ref, plan), { quiet: true }),
    () =>
      toUserId === null
        ? undefined
        : tell(context, `${ref.node}/${ref.round}/opened`, { ...news, toUserId, params: { taskId } }),
  ]);
}
