/** A step and its human task: candidates, due date, ladder and holder, written in one statement, and a mail to whoever must act alone. */
import type { Performer } from '../../domain/processes/graph';
import { appended, countEvents, eventsAppended, eventsCounted, signed, type NewEvent } from '../cases/append';
import { alsoSet } from '../cases/changeCase';
import type { CaseChanges, CaseContext } from '../cases/context';
import { inOneTrip } from '../inOneTrip';
import { tell } from '../notifications/tell';
import type { TaskPlan } from './planTask';
import { stepOpened, stepValues, type StepRef } from './step';

/** A step that is to open, and its human task as planned. */
export interface PlannedTask {
  taskId: string;
  ref: StepRef;
  plan: TaskPlan;
}

/** Parts of a statement that write what `taskValues` binds: the step where the one before it ended, its task and the ladder of that. */
export const taskOpened = `opened AS (${stepOpened}),
  task AS (INSERT INTO tasks (id, case_id, company_id, bu_id, node, round, state, candidate_kind, candidate_region_id, candidate_user_id, excluded_user_id, assignee_id, for_user_id, claimed_at, opened_at, due_at, closes_at)
    VALUES (:taskId, :caseId, :company, :bu, :node, :round, :taskState, :candidateKind, :regionId, :candidateId, :excludedId, :toUserId, :forUserId, :claimedAt, :now, :due, :closesAt)),
  ladder AS (INSERT INTO task_alarms (company_id, bu_id, task_id, kind, at) SELECT :company, :bu, :taskId, alarm.kind, alarm.at FROM jsonb_to_recordset(:alarms::jsonb) AS alarm(kind text, at timestamptz))`;

const holderOf: Readonly<Record<Performer, string>> = {
  business_support: 'business_support',
  requester: 'requester',
  approver: 'approver',
};

const heldBy = ({ standIn, candidate }: TaskPlan): string | null => standIn?.userId ?? candidate.userId;

export function taskValues({ now }: Pick<CaseContext, 'now'>, { taskId, ref, plan }: PlannedTask) {
  const { candidate, standIn, due, closesAt, alarms } = plan;
  return {
    ...stepValues(ref, 'humanTask', null),
    taskId,
    candidateKind: candidate.kind,
    regionId: candidate.regionId,
    candidateId: candidate.userId,
    excludedId: candidate.excludedUserId,
    // What belongs to one person needs no claim.
    taskState: candidate.userId === null ? 'open' : 'claimed',
    claimedAt: candidate.userId === null ? null : now,
    toUserId: heldBy(plan),
    forUserId: standIn && candidate.userId,
    due,
    closesAt,
    alarms: JSON.stringify(alarms),
  };
}

/** Where the case stands once the task is open, and in whose hands. */
export function holderOfOpened({ now }: Pick<CaseContext, 'now'>, { ref, plan }: PlannedTask): CaseChanges {
  return {
    node: ref.node,
    holder_kind: holderOf[plan.performer],
    holder_user_id: heldBy(plan),
    holder_region_id: plan.candidate.regionId,
    holder_since: now,
    due_at: plan.due,
  };
}

export function openedEvents({ taskId, ref: { node, round }, plan: { candidate, standIn } }: PlannedTask): NewEvent[] {
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

/** Whether it is one person's, who hears of it. */
export const isForOne = ({ plan }: PlannedTask): boolean => heldBy(plan) !== null;

/** Whoever must act alone hears of it. */
export async function tellOfOpened(context: CaseContext, { taskId, ref, plan }: PlannedTask): Promise<void> {
  const toUserId = heldBy(plan);
  if (toUserId === null) return;
  const news =
    plan.performer === 'approver'
      ? ({ kind: 'approval', template: 'approvalAsked' } as const)
      : ({ kind: 'returned', template: 'requestReturned' } as const);
  await tell(context, `${ref.node}/${ref.round}/opened`, { ...news, toUserId, params: { taskId } });
}

/** Opens the step and the human task of a process that stands there now. */
export async function openTask(context: CaseContext, next: PlannedTask): Promise<void> {
  const events = openedEvents(next);
  const first = countEvents(context, events, true);
  const changes = holderOfOpened(context, next);
  await inOneTrip([
    () =>
      context.trx.raw(
        `WITH ${taskOpened}, appended AS (${eventsAppended}) UPDATE cases SET ${eventsCounted}${alsoSet(changes)} WHERE id = :caseId`,
        { ...changes, ...taskValues(context, next), ...appended(context, signed(context, events), first) },
      ),
    () => tellOfOpened(context, next),
  ]);
}
