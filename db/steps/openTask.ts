import type { BusinessCalendar } from '../../domain/calendar/calendar';
import { isRequestKind, type CaseKind } from '../../domain/cases/kinds';
import { templates } from '../../domain/templates/registry';
import type { Performer } from '../../domain/processes/graph';
import type { AlarmKind } from '../../domain/serviceLevel/alarms';
import { consumedMinutes, type HeldPeriod } from '../../domain/serviceLevel/consumed';
import { dueAt, firstLookDue, ladderFor } from '../../domain/serviceLevel/ladder';
import { budgetMinutes } from '../../domain/settings/settings';
import { todayInParis } from '../../domain/dates/zone';
import { appendEvents } from '../cases/append';
import { wallOf, type CaseContext } from '../cases/context';
import { tell } from '../notifications/tell';
import { settingsOf } from '../settings';
import { calendarOf, candidateFor, type Candidate } from './performers';
import type { StepRef } from './step';

const holderOf: Readonly<Record<Performer, string>> = { business_support: 'business_support', requester: 'requester', approver: 'approver' };

/** What Business Support has used up in the tasks that it has ended on this request (D20). */
async function consumedBefore({ trx, row }: CaseContext, calendar: BusinessCalendar): Promise<number> {
  const held = await trx('tasks').where({ case_id: row.id, candidate_kind: 'group' }).whereNotNull('completed_at').select<HeldPeriod[]>('opened_at as from', 'completed_at as to');
  return consumedMinutes(held, calendar);
}

/** The service level that Business Support answers a case under: its template says which. */
function workOf(kind: CaseKind): string {
  return isRequestKind(kind) ? templates[kind].serviceLevel : kind;
}

interface Ladder {
  due: Date;
  alarms: { kind: AlarmKind; at: Date }[];
}

/** Business Support's clock runs over the whole request; a requester or an approver has the whole budget for each of their tasks. */
async function ladderOf(context: CaseContext, performer: Performer): Promise<Ladder> {
  const { trx, row, now } = context;
  const [calendar, settings] = [await calendarOf(trx, row), await settingsOf(trx, row.buId, todayInParis(now))];
  const forGroup = performer === 'business_support';
  const budget = budgetMinutes(settings, forGroup ? workOf(row.kind) : performer);
  const consumed = forGroup ? await consumedBefore(context, calendar) : 0;
  const rungs = ladderFor(now, budget, calendar, { consumedMinutes: consumed, percents: settings.serviceLevelLadder.value });
  const look = firstLookDue(now, settings['serviceLevelMinutes.firstLook'].value, calendar);
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
  const news = performer === 'approver' ? ({ kind: 'approval', template: 'approvalAsked' } as const) : ({ kind: 'returned', template: 'requestReturned' } as const);
  await tell(context, `${ref.node}/${ref.round}/opened`, { ...news, toUserId: candidate.userId, params: { taskId } });
}
