/** Writes what was decided about a request. */
import type { RequestCommand } from '../../domain/processes/request/commands';
import type { RequestEvent } from '../../domain/processes/request/events';
import { changeCase } from '../cases/changeCase';
import { closeCase } from '../cases/closeCase';
import { wallOf, type CaseContext } from '../cases/context';
import { inOneTrip } from '../inOneTrip';
import { isAddedEvent } from '../../domain/tasks/added';
import { AD_HOC, isTaskEvent, type TaskEvent } from '../../domain/tasks/task';
import { applyAddedEvent } from '../tasks/applyAdded';
import { applyTaskEvent } from '../tasks/applyTask';
import { applyConsequence } from './consequences';
import { begin, cancel, closeUnanswered, nextRound, refuse, reopen, resolve, send, setStatus } from './course';
import { addLink, removeLink } from './links';
import { hearFrom, moveClosing } from './silence';
import { tellTheRequester } from './tellTheRequester';
import { endWait, startWait } from './waits';
import { writeChecklist } from './writeChecklist';

type Data<Type extends RequestEvent['type']> = Extract<RequestEvent, { type: Type }>['data'];

async function change(context: CaseContext, { changes }: Data<'requestChanged'>): Promise<void> {
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

async function answer({ trx, row }: CaseContext, data: Data<'itemAnswered'>): Promise<void> {
  await trx('checklist_items')
    .where({ id: data.itemId })
    .update({ document_id: data.documentId, answer: data.answer, from_file: false });
  await trx('requests')
    .where({ id: row.id })
    .update({ version: trx.raw('version + 1') });
}

async function judge(context: CaseContext, data: Data<'itemJudged'>): Promise<void> {
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

async function derive({ trx, row }: CaseContext, data: Data<'checklistDerived'>): Promise<void> {
  await writeChecklist(trx, row.id, wallOf(row), data);
  await trx('requests')
    .where({ id: row.id })
    .update({ version: trx.raw('version + 1') });
}

async function grant({ trx, row, now }: CaseContext, data: Data<'acceptanceGranted'>): Promise<void> {
  await trx('acceptances').insert({
    ...wallOf(row),
    account_id: row.accountId,
    request_id: row.id,
    conditions: data.conditions,
    granted_at: now,
    valid_until: data.validUntil,
  });
}

async function configure(context: CaseContext, data: Data<'missionConfigured'>): Promise<void> {
  const { deliveryLeadId, billingMode, firstBillingOn } = data;
  await context
    .trx('requests')
    .where({ id: context.row.id })
    .update({
      fields: context.trx.raw('fields || ?::jsonb', [JSON.stringify({ deliveryLeadId, billingMode, firstBillingOn })]),
    });
}

async function applyToTask(context: CaseContext, event: TaskEvent, command: RequestCommand): Promise<void> {
  const begun = event.type === 'taskClaimed' && event.data.node !== AD_HOC && context.row.state === 'submitted';
  await inOneTrip([() => applyTaskEvent(context, event, command), () => (begun ? begin(context) : undefined)]);
}

export async function applyRequestEvent(
  context: CaseContext,
  event: RequestEvent,
  command: RequestCommand,
): Promise<void> {
  if (isTaskEvent(event)) return applyToTask(context, event, command);
  if (isAddedEvent(event)) return applyAddedEvent(context, event, command.type === 'addTask' ? command : {});
  switch (event.type) {
    case 'requestDrafted':
    case 'registerChecked':
    case 'lossConfirmed':
    case 'returnAgreed':
    // The task that it ends and the one that it opens are written as those of any answer.
    case 'requestSteppedBack':
    case 'archivalImpossible':
    case 'notCarriedOut':
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
      return derive(context, event.data);
    case 'requestSubmitted':
      return send(context);
    case 'requestReturned':
      return setStatus(context, 'returned');
    case 'requestResubmitted':
      return nextRound(context, event.data.round);
    case 'requestRefused':
      return refuse(context, event.data);
    case 'requestResolved':
      return resolve(context, event.data);
    case 'acceptanceGranted':
      return grant(context, event.data);
    case 'missionConfigured':
      return configure(context, event.data);
    case 'carriedOut':
      return applyConsequence(context, event.data);
    case 'initiatorNotified':
      return tellTheRequester(context, 'configured', { kind: 'delivered', template: 'missionConfigured' });
    case 'requestCancelled':
      return cancel(context, event.data);
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
      return closeCase(context);
  }
}
