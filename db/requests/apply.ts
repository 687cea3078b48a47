/** Writes what was decided about a request. */
import type { RequestCommand } from '../../domain/processes/request/commands';
import type { RequestEvent } from '../../domain/processes/request/events';
import { UNANSWERED } from '../../domain/processes/request/reopening';
import { isRequestOver, type RequestStatus } from '../../domain/processes/request/state';
import { changeCase } from '../cases/changeCase';
import { wallOf, type CaseContext } from '../cases/context';
import { inOneTrip } from '../inOneTrip';
import { isAddedEvent } from '../../domain/tasks/added';
import { AD_HOC, isTaskEvent } from '../../domain/tasks/task';
import { applyAddedEvent } from '../tasks/applyAdded';
import { applyTaskEvent, cancelOpenTask } from '../tasks/applyTask';
import { applyConsequence } from './consequences';
import { addLink, removeLink } from './links';
import { hearFrom, moveClosing } from './silence';
import { tellTheRequester } from './tellTheRequester';
import { dropWait, endWait, startWait, wakeWaiters } from './waits';
import { writeChecklist } from './writeChecklist';

const heldByNobody = (now: Date) => ({
  holder_kind: 'nobody',
  holder_user_id: null,
  holder_region_id: null,
  due_at: null,
  holder_since: now,
});

async function setStatus(context: CaseContext, status: RequestStatus, more: object = {}): Promise<void> {
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
async function begin(context: CaseContext): Promise<void> {
  const { trx, row } = context;
  row.state = 'in_progress';
  await inOneTrip([
    () => trx.raw("UPDATE requests SET status = 'in_progress', version = version + 1 WHERE id = ?", [row.id]),
    () => changeCase(context, { state: 'in_progress' }),
  ]);
}

async function change(
  context: CaseContext,
  { changes }: Extract<RequestEvent, { type: 'requestChanged' }>['data'],
): Promise<void> {
  const { trx, row } = context;
  const { title, description, groupId, fields } = changes;
  await trx('requests')
    .where({ id: row.id })
    .update({
      ...(title === undefined ? {} : { title }),
      ...(description === undefined ? {} : { description }),
      ...(groupId === undefined ? {} : { region_id: groupId }),
      ...(fields === undefined ? {} : { fields: trx.raw('fields || ?::jsonb', [JSON.stringify(fields)]) }),
      version: trx.raw('version + 1'),
    });
  if (title !== undefined) await changeCase(context, { title });
}

async function answer(
  { trx, row }: CaseContext,
  data: Extract<RequestEvent, { type: 'itemAnswered' }>['data'],
): Promise<void> {
  await trx('checklist_items')
    .where({ id: data.itemId })
    .update({ document_id: data.documentId, answer: data.answer, from_file: false });
  await trx('requests')
    .where({ id: row.id })
    .update({ version: trx.raw('version + 1') });
}

async function judge(context: CaseContext, data: Extract<RequestEvent, { type: 'itemJudged' }>['data']): Promise<void> {
  const { trx, row, now, principal } = context;
  await trx('checklist_items')
    .where({ id: data.itemId })
    .update({
      state: data.verdict,
      reason_code: data.reasonCode,
      comment: data.comment,
      judged_by: principal.kind === 'person' ? principal.userId : null,
      judged_at: now,
      judged_round: trx.raw('(SELECT round FROM requests WHERE id = ?)', [row.id]),
    });
  await trx('requests')
    .where({ id: row.id })
    .update({ version: trx.raw('version + 1') });
}

/** The second round shows differences only: refused lines are pending again, accepted ones stay accepted. */
async function nextRound(context: CaseContext, round: number): Promise<void> {
  const { trx, row } = context;
  await trx('checklist_items')
    .where({ request_id: row.id, state: 'refused' })
    .update({ state: 'pending', reason_code: null });
  await setStatus(context, 'submitted', { round });
}

async function grant(
  { trx, row, now }: CaseContext,
  data: Extract<RequestEvent, { type: 'acceptanceGranted' }>['data'],
): Promise<void> {
  await trx('acceptances').insert({
    ...wallOf(row),
    account_id: row.accountId,
    request_id: row.id,
    conditions: data.conditions,
    granted_at: now,
    valid_until: data.validUntil,
  });
}

async function close(context: CaseContext): Promise<void> {
  const { row, now } = context;
  row.closedAt = now;
  await changeCase(context, {
    closed_at: now,
    holder_kind: 'nobody',
    holder_cause: null,
    holder_user_id: null,
    holder_region_id: null,
    holder_since: now,
    due_at: null,
  });
}

async function configure(
  context: CaseContext,
  data: Extract<RequestEvent, { type: 'missionConfigured' }>['data'],
): Promise<void> {
  const { deliveryLeadId, billingMode, firstBillingOn } = data;
  await context
    .trx('requests')
    .where({ id: context.row.id })
    .update({
      fields: context.trx.raw('fields || ?::jsonb', [JSON.stringify({ deliveryLeadId, billingMode, firstBillingOn })]),
    });
}

/** It ends until somebody reopens it: nobody has it, and whoever waits for it waits no more. */
async function closeUnanswered(context: CaseContext, taskId: string): Promise<void> {
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
async function reopen(context: CaseContext): Promise<void> {
  const { row, now } = context;
  await changeCase(context, { holder_kind: 'system', holder_user_id: null, holder_since: now });
  await setStatus(context, row.state === 'closed' ? 'returned' : 'submitted', notDecided);
}

/** Outcomes whose step before has sent a mail of its own (requirements 260, 295). */
const tellsItself = ['configured', 'groupCreated'];

export async function applyRequestEvent(
  context: CaseContext,
  event: RequestEvent,
  command: RequestCommand,
): Promise<void> {
  if (isTaskEvent(event)) {
    const begun = event.type === 'taskClaimed' && event.data.node !== AD_HOC && context.row.state === 'submitted';
    await inOneTrip([() => applyTaskEvent(context, event, command), () => (begun ? begin(context) : undefined)]);
    return;
  }
  if (isAddedEvent(event)) return applyAddedEvent(context, event, command.type === 'addTask' ? command : {});
  switch (event.type) {
    case 'requestDrafted':
    case 'registerChecked':
    case 'lossConfirmed':
    case 'returnAgreed':
      return;
    case 'requestChanged':
      await change(context, event.data);
      return hearFrom(context);
    case 'itemAnswered':
      await answer(context, event.data);
      return hearFrom(context);
    case 'itemJudged':
      return judge(context, event.data);
    case 'checklistDerived':
      await writeChecklist(context.trx, context.row.id, wallOf(context.row), event.data);
      await context
        .trx('requests')
        .where({ id: context.row.id })
        .update({ version: context.trx.raw('version + 1') });
      return;
    case 'requestSubmitted':
      await changeCase(context, { holder_kind: 'system', holder_user_id: null, holder_since: context.now });
      return setStatus(context, 'submitted', { submitted_at: context.now });
    case 'requestReturned':
      return setStatus(context, 'returned');
    case 'requestResubmitted':
      return nextRound(context, event.data.round);
    case 'requestRefused':
      await setStatus(context, 'refused', {
        decision: 'refused',
        decision_reasons: event.data.reasonCodes,
        decision_comment: event.data.comment,
        resolved_at: context.now,
      });
      return tellTheRequester(context, 'decided', {
        kind: 'closed',
        template: 'requestDecided',
        params: { outcome: 'refused' },
      });
    case 'requestResolved':
      await setStatus(context, 'resolved', {
        decision: event.data.outcome,
        decision_comment: event.data.comment,
        resolved_at: context.now,
      });
      return tellsItself.includes(event.data.outcome)
        ? undefined
        : tellTheRequester(context, `decided/${context.row.lastSeq}`, {
            kind: 'closed',
            template: 'requestDecided',
            params: { outcome: event.data.outcome },
          });
    case 'acceptanceGranted':
      return grant(context, event.data);
    case 'missionConfigured':
      return configure(context, event.data);
    // The task that it ends and the one that it opens are written as those of any answer.
    case 'requestSteppedBack':
    case 'archivalImpossible':
    case 'notCarriedOut':
      return;
    case 'carriedOut':
      return applyConsequence(context, event.data);
    case 'initiatorNotified':
      return tellTheRequester(context, 'configured', { kind: 'delivered', template: 'missionConfigured' });
    case 'requestCancelled':
      await setStatus(context, 'cancelled', { decision: 'cancelled', decision_comment: event.data.reason });
      await dropWait(context);
      await cancelOpenTask(context);
      return close(context);
    case 'requestReopened':
      return reopen(context);
    case 'requestUnanswered':
      return closeUnanswered(context, event.data.taskId);
    case 'closingMoved':
      return moveClosing(context, event.data);
    case 'requestLinked':
      return addLink(context, event.data);
    case 'requestUnlinked':
      return removeLink(context, event.data.linkId);
    case 'requestWaits':
      await startWait(context, event.data);
      return setStatus(context, 'waiting');
    case 'requestResumed':
      await endWait(context, event.data);
      return setStatus(context, 'in_progress');
    case 'requestClosed':
      if (context.row.state === 'resolved') await setStatus(context, 'closed');
      return close(context);
  }
}
