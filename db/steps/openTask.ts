import { businessMinutesBetween } from '../../domain/calendar/businessTime';
import type { Performer } from '../../domain/processes/graph';
import type { AlarmKind } from '../../domain/serviceLevel/alarms';
import { dueAt, firstLookDue, ladderFor } from '../../domain/serviceLevel/ladder';
import { budgetMinutes, DEFAULT_SERVICE_LEVELS } from '../../domain/serviceLevel/levels';
import { todayInParis } from '../../domain/dates/zone';
import { appendEvents } from '../cases/append';
import { wallOf, type CaseContext } from '../cases/context';
import { askForMail } from '../cases/effects';
import { settingInForce } from '../settings';
import { calendarOf, candidateFor, type Candidate } from './performers';
import type { StepRef } from './step';

const holderOf: Readonly<Record<Performer, string>> = { business_support: 'business_support', requester: 'requester', approver: 'approver' };

/** Business minutes that Business Support has held the request so far: its clock runs only then (D20). */
async function consumedMinutes({ trx, row }: CaseContext, calendar: Parameters<typeof businessMinutesBetween>[2]): Promise<number> {
  const held = await trx('tasks').where({ case_id: row.id, candidate_kind: 'group' }).whereNotNull('completed_at').select<{ opened_at: Date; completed_at: Date }[]>('opened_at', 'completed_at');
  return held.reduce((sum, task) => sum + businessMinutesBetween(task.opened_at, task.completed_at, calendar), 0);
}

/** A requester or an approver has this long for each of their tasks; Business Support's clock runs over the whole request. */
const ownMinutes: Readonly<Record<Exclude<Performer, 'business_support'>, number>> = { requester: 960, approver: 480 };

async function budgetOf({ trx, row, now }: CaseContext, performer: Performer): Promise<number> {
  const level = performer === 'business_support' ? row.kind : performer;
  const fallback = performer === 'business_support' ? budgetMinutes(row.kind) : ownMinutes[performer];
  return (await settingInForce<number>(trx, `serviceLevelMinutes.${level}`, row.buId, todayInParis(now))) ?? fallback;
}

interface Ladder {
  due: Date;
  alarms: { kind: AlarmKind; at: Date }[];
}

async function ladderOf(context: CaseContext, performer: Performer): Promise<Ladder> {
  const { trx, row, now } = context;
  const calendar = await calendarOf(trx, row);
  const budget = await budgetOf(context, performer);
  const forGroup = performer === 'business_support';
  const consumed = forGroup ? await consumedMinutes(context, calendar) : 0;
  const rungs = ladderFor(now, budget, calendar, { consumedMinutes: consumed });
  const look = firstLookDue(now, DEFAULT_SERVICE_LEVELS.firstLook, calendar);
  const first = rungs[0];
  // A look that would be asked for after the reminder says nothing new.
  const alarms = forGroup && first && look < first.at ? [{ kind: 'firstLook' as const, at: look }, ...rungs] : rungs;
  return { due: dueAt(now, budget, calendar, consumed), alarms };
}

async function insertTask({ trx, row, now }: CaseContext, ref: StepRef, candidate: Candidate, due: Date): Promise<string> {
  const [task] = await trx('tasks')
    .insert({
      ...wallOf(row), case_id: row.id, node: ref.node, round: ref.round, state: candidate.kind === 'person' ? 'claimed' : 'open', candidate_kind: candidate.kind,
      candidate_region_id: candidate.regionId, candidate_user_id: candidate.userId, excluded_user_id: candidate.excludedUserId,
      // What belongs to one person needs no claim.
      assignee_id: candidate.userId, claimed_at: candidate.userId === null ? null : now, opened_at: now, due_at: due,
    })
    .returning<{ id: string }[]>('id');
  if (!task) throw new Error('the task was not written');
  return task.id;
}

/** Opens the human task of a step: candidates, due date, ladder, holder, and a mail to whoever must act alone. */
export async function openTask(context: CaseContext, ref: StepRef, performer: Performer): Promise<void> {
  const { trx, row, now } = context;
  const candidate = await candidateFor(trx, row, performer);
  const { due, alarms } = await ladderOf(context, performer);
  const taskId = await insertTask(context, ref, candidate, due);
  if (alarms.length > 0) await trx('task_alarms').insert(alarms.map(({ kind, at }) => ({ ...wallOf(row), task_id: taskId, kind, at })));
  await trx('cases').where({ id: row.id }).update({ holder_kind: holderOf[performer], holder_user_id: candidate.userId, holder_region_id: candidate.regionId, holder_since: now, due_at: due });
  await appendEvents(context, [{ type: 'taskOpened', data: { taskId, node: ref.node, round: ref.round } }], [], ['taskOpened']);
  if (candidate.userId === null) return;
  const template = performer === 'approver' ? 'approvalAsked' : 'requestReturned';
  await askForMail(context, `${ref.node}/${ref.round}/opened`, { template, toUserId: candidate.userId });
}
