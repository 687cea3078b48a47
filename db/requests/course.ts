/** The course of a request: what its status becomes, who has it then, and who hears of it. */
import type { RequestEvent } from '../../domain/processes/request/events';
import { UNANSWERED } from '../../domain/processes/request/reopening';
import { isRequestOver, type RequestStatus } from '../../domain/processes/request/state';
import { changeCase } from '../cases/changeCase';
import { closeCase } from '../cases/closeCase';
import type { CaseContext } from '../cases/context';
import { inOneTrip } from '../inOneTrip';
import { cancelOpenTask } from '../tasks/applyTask';
import { tellTheRequester } from './tellTheRequester';
import { dropWait, wakeWaiters } from './waits';

type Data<Type extends RequestEvent['type']> = Extract<RequestEvent, { type: Type }>['data'];

const heldByNobody = (now: Date) => ({
  holder_kind: 'nobody',
  holder_user_id: null,
  holder_region_id: null,
  due_at: null,
  holder_since: now,
});

export async function setStatus(context: CaseContext, status: RequestStatus, more: object = {}): Promise<void> {
  const { trx, row, now } = context;
  row.state = status;
  await inOneTrip([
    () =>
      trx('requests')
        .where({ id: row.id })
        .update({ status, version: trx.raw('version + 1'), ...more }),
    () => changeCase(context, { state: status, ...(status === 'resolved' ? heldByNobody(now) : {}) }),
  ]);
  // Who waits for this request waits for its answer, whatever it is.
  if (isRequestOver(status) && status !== 'closed') await wakeWaiters(context);
}

/** Its first task is taken: nobody waits for that, and nothing of the request changes but its status. */
export async function begin(context: CaseContext): Promise<void> {
  const { trx, row } = context;
  row.state = 'in_progress';
  await inOneTrip([
    () => trx.raw("UPDATE requests SET status = 'in_progress', version = version + 1 WHERE id = ?", [row.id]),
    () => changeCase(context, { state: 'in_progress' }),
  ]);
}

export async function send(context: CaseContext): Promise<void> {
  const { now } = context;
  await changeCase(context, { holder_kind: 'system', holder_user_id: null, holder_since: now });
  await setStatus(context, 'submitted', { submitted_at: now });
}

/** The second round shows differences only: refused lines are pending again, accepted ones stay accepted. */
export async function nextRound(context: CaseContext, round: number): Promise<void> {
  const { trx, row } = context;
  await trx('checklist_items')
    .where({ request_id: row.id, state: 'refused' })
    .update({ state: 'pending', reason_code: null });
  await setStatus(context, 'submitted', { round });
}

export async function refuse(context: CaseContext, { reasonCodes, comment }: Data<'requestRefused'>): Promise<void> {
  await setStatus(context, 'refused', {
    decision: 'refused',
    decision_reasons: reasonCodes,
    decision_comment: comment,
    resolved_at: context.now,
  });
  await tellTheRequester(context, 'decided', {
    kind: 'closed',
    template: 'requestDecided',
    params: { outcome: 'refused' },
  });
}

/** Outcomes whose step before has sent a mail of its own (requirements 260, 295). */
const tellsItself = ['configured', 'groupCreated'];

export async function resolve(context: CaseContext, { outcome, comment }: Data<'requestResolved'>): Promise<void> {
  await setStatus(context, 'resolved', {
    decision: outcome,
    decision_comment: comment,
    resolved_at: context.now,
  });
  if (tellsItself.includes(outcome)) return;
  await tellTheRequester(context, `decided/${context.row.lastSeq}`, {
    kind: 'closed',
    template: 'requestDecided',
    params: { outcome },
  });
}

export async function cancel(context: CaseContext, { reason }: Data<'requestCancelled'>): Promise<void> {
  await setStatus(context, 'cancelled', { decision: 'cancelled', decision_comment: reason });
  await dropWait(context);
  await cancelOpenTask(context);
  await closeCase(context);
}

/** It ends until somebody reopens it: nobody has it, and whoever waits for it waits no more. */
export async function closeUnanswered(context: CaseContext, taskId: string): Promise<void> {
  const { now } = context;
  await setStatus(context, 'closed', { decision: UNANSWERED, resolved_at: now });
  await changeCase(context, heldByNobody(now));
  await wakeWaiters(context);
  await tellTheRequester(context, `unanswered/${taskId}`, {
    kind: 'closed',
    template: 'requestDecided',
    params: { outcome: UNANSWERED },
  });
}

/** What it ended with stands in its history; until it ends anew it has no answer that anybody could read as its own. */
const notDecided = { resolved_at: null, decision: null, decision_reasons: [], decision_comment: null };

/** What was answered goes back to Business Support; what closed for want of an answer, to whoever owes it. */
export async function reopen(context: CaseContext): Promise<void> {
  const { row, now } = context;
  await changeCase(context, { holder_kind: 'system', holder_user_id: null, holder_since: now });
  await setStatus(context, row.state === 'closed' ? 'returned' : 'submitted', notDecided);
}
