import { businessMinutesBetween } from '../../domain/calendar/businessTime';
import type { Performer } from '../../domain/processes/graph';
import { ladderFor } from '../../domain/serviceLevel/ladder';
import { defaultBudgetMinutes, defaultFirstLookMinutes, remainingBudget } from '../../domain/serviceLevel/levels';
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

async function ladderOf(context: CaseContext, performer: Performer) {
  const { trx, row, now } = context;
  const calendar = await calendarOf(trx, row);
  const day = todayInParis(now);
  const budget = (await settingInForce<number>(trx, `serviceLevelMinutes.${performer === 'business_support' ? row.kind : performer}`, row.buId, day)) ?? defaultBudgetMinutes(row.kind, performer);
  const firstLook = performer === 'business_support' ? ((await settingInForce<number>(trx, 'serviceLevelMinutes.firstLook', row.buId, day)) ?? defaultFirstLookMinutes) : null;
  const budgetMinutes = performer === 'business_support' ? remainingBudget(budget, await consumedMinutes(context, calendar)) : budget;
  return ladderFor({ openedAt: now, budgetMinutes, firstLookMinutes: firstLook, calendar });
}

async function insertTask({ trx, row, now }: CaseContext, ref: StepRef, candidate: Candidate, dueAt: Date): Promise<string> {
  const [task] = await trx('tasks')
    .insert({
      ...wallOf(row), case_id: row.id, node: ref.node, round: ref.round, state: candidate.kind === 'person' ? 'claimed' : 'open', candidate_kind: candidate.kind,
      candidate_region_id: candidate.regionId, candidate_user_id: candidate.userId, excluded_user_id: candidate.excludedUserId,
      // What belongs to one person needs no claim.
      assignee_id: candidate.userId, claimed_at: candidate.userId === null ? null : now, opened_at: now, due_at: dueAt,
    })
    .returning<{ id: string }[]>('id');
  if (!task) throw new Error('the task was not written');
  return task.id;
}

/** Opens the human task of a step: candidates, due date, ladder, holder, and a mail to whoever must act alone. */
export async function openTask(context: CaseContext, ref: StepRef, performer: Performer): Promise<void> {
  const { trx, row, now } = context;
  const candidate = await candidateFor(trx, row, performer);
  const { dueAt, alarms } = await ladderOf(context, performer);
  const taskId = await insertTask(context, ref, candidate, dueAt);
  await trx('task_alarms').insert(alarms.map(({ kind, at }) => ({ ...wallOf(row), task_id: taskId, kind, at })));
  await trx('cases').where({ id: row.id }).update({ holder_kind: holderOf[performer], holder_user_id: candidate.userId, holder_region_id: candidate.regionId, holder_since: now, due_at: dueAt });
  await appendEvents(context, [{ type: 'taskOpened', data: { taskId, node: ref.node, round: ref.round } }], [], ['taskOpened']);
  if (candidate.userId === null) return;
  const template = performer === 'approver' ? 'approvalAsked' : 'requestReturned';
  await askForMail(context, `${ref.node}/${ref.round}/opened`, { template, toUserId: candidate.userId });
}
