/** What every Business Support request has in common; each template adds its own rules. */
import { decided, type Decision } from '../../cases/decision';
import { isRefusal, refuse, type Refusal } from '../../errors/refusal';
import type { Principal } from '../../principal/principal';
import { decideTask } from '../../tasks/decideTask';
import {
  isTaskCommand,
  type Completion,
  type Task,
  type TaskCommand,
  type TaskEvent,
  type TaskFacts,
} from '../../tasks/task';
import { missingFields, type FieldValues } from '../../templates/field';
import type { RequestTemplate } from '../../templates/template';
import { outcomesOf } from '../graph';
import { decideAnswer, decideJudgement, refusedLines, unansweredLines } from './checklist';
import type { RequestCommand } from './commands';
import { endWait, resume, wait, withWaitEnded } from './decideWait';
import { changesNothing, deriveChecklist } from './deriveChecklist';
import type { RequestEvent } from './events';
import type { RequestFacts } from './facts';
import { whyNotLinked, whyNotUnlinked, type LinkFacts } from './links';
import { closeUnanswered, moveClosing } from './silence';
import { decideStepBack, type StepBackFacts } from './stepBack';
import { UNANSWERED } from './reopening';
import { fillsIn, isRequestOver, type RequestState, type RequestStatus } from './state';

export interface RequestCase {
  state: RequestState;
  /** The task that the command names, or the one that is open. */
  task: Task | null;
  /** Read for commands on a task. */
  desk: TaskFacts | null;
  facts: RequestFacts;
  /** Read for commands on links. */
  links?: LinkFacts | null;
  /** How the request stands that this one waits for; null when it waits for none. */
  awaitedStatus?: RequestStatus | null;
  /** Read for a reopening: another request of its template is under way that may be the only one. */
  hasSuccessor?: boolean;
  /** Read for a step back. */
  stepBack?: StepBackFacts | null;
}

/** Fields and lines that keep a request from going on: asked whenever somebody sends it and whenever Business Support lets it pass. */
function whyIncomplete({ state, facts }: RequestCase, { kind, fields }: RequestTemplate): Refusal | null {
  const missing = [...missingFields(kind, fields, state.fields, facts.today), ...unansweredLines(state)];
  return missing.length > 0 ? refuse('request_incomplete', { missing }) : null;
}

/** Why a person may not send it: asked by the button and by the command. */
export function whyNotSubmitted(current: RequestCase, template: RequestTemplate, userId: string): Refusal | null {
  const { state, facts } = current;
  if (state.status !== 'draft') return refuse('request_not_draft');
  if (state.requesterId !== userId) return refuse('not_allowed');
  return whyIncomplete(current, template) ?? template.maySubmit(state, facts);
}

export function whyNotCancelled({ status, requesterId }: Whose, userId: string): Refusal | null {
  if (isRequestOver(status)) return refuse('request_closed');
  return requesterId === userId ? null : refuse('not_allowed');
}

/** What was answered, and what closed for want of an answer, comes back before that is final; refused, cancelled and closed are final (D19). */
export function whyNotReopened(
  { status, requesterId, closing, decision }: Whose & Pick<RequestState, 'closing' | 'decision'>,
  userId: string,
): Refusal | null {
  if (requesterId !== userId) return refuse('not_allowed');
  if (status === 'resolved' || (status === 'closed' && decision === UNANSWERED))
    return closing ? refuse('request_closed') : null;
  return refuse(isRequestOver(status) ? 'request_closed' : 'request_not_resolved');
}

export function whyNotChanged({ status, requesterId }: Whose, task: Task | null, userId: string): Refusal | null {
  if (status !== 'draft' && status !== 'returned') return refuse('request_not_editable');
  return fillsIn({ requesterId }, task, userId) ? null : refuse('not_allowed');
}

type Whose = Pick<RequestState, 'status' | 'requesterId'>;

/** What the file and the fields ask for now, when that differs from the lines there are. */
function derived(
  { items }: RequestState,
  fields: FieldValues,
  { client, today }: RequestFacts,
  template: RequestTemplate,
): RequestEvent[] {
  const data = deriveChecklist(items, template.checklist(client, fields), client.papers, today);
  return changesNothing(data) ? [] : [{ type: 'checklistDerived', data }];
}

function change(
  { state, task, facts }: RequestCase,
  command: Extract<RequestCommand, { type: 'changeRequest' }>,
  template: RequestTemplate,
  userId: string,
): Decision<RequestEvent> {
  const barred = whyNotChanged(state, task, userId);
  if (barred) return barred;
  if (state.version !== command.version) return refuse('stale_version');
  const fields = { ...state.fields, ...command.changes.fields };
  return decided(
    { type: 'requestChanged', data: { changes: command.changes } },
    ...derived(state, fields, facts, template),
  );
}

function derive({ state, facts }: RequestCase, template: RequestTemplate): Decision<RequestEvent> {
  return isRequestOver(state.status) ? decided() : decided(...derived(state, state.fields, facts, template));
}

function returned(state: RequestState, completed: RequestEvent[]): Decision<RequestEvent> {
  const lines = refusedLines(state);
  if (lines.length === 0) return refuse('nothing_returned');
  return decided(...completed, { type: 'requestReturned', data: { lines } });
}

function resubmitted(
  current: RequestCase,
  completed: RequestEvent[],
  template: RequestTemplate,
): Decision<RequestEvent> {
  return (
    whyIncomplete(current, template) ??
    decided(...completed, { type: 'requestResubmitted', data: { round: current.state.round + 1 } })
  );
}

function refused(
  completion: Extract<Completion, { outcome: 'refused' }>,
  completed: RequestEvent[],
): Decision<RequestEvent> {
  if (completion.reasonCodes.length === 0) return refuse('refusal_without_reason');
  return decided(...completed, {
    type: 'requestRefused',
    data: { reasonCodes: completion.reasonCodes, comment: completion.comment ?? null },
  });
}

function completeTask(
  current: RequestCase,
  completion: Completion,
  completed: RequestEvent[],
  template: RequestTemplate,
): Decision<RequestEvent> {
  const { state, facts, task } = current;
  if (completion.outcome === 'returned') return returned(state, completed);
  if (completion.outcome === 'resubmitted') return resubmitted(current, completed, template);
  if (completion.outcome === 'refused') return refused(completion, completed);
  // What was sent back after it was resolved is resolved again as it was.
  if (task?.node === 'rework')
    return decided(...completed, {
      type: 'requestResolved',
      data: { outcome: template.resolvedAs, comment: completion.comment ?? null },
    });
  const missing = missingFields(template.kind, template.fields, state.fields, facts.today);
  if (missing.length > 0) return refuse('request_incomplete', { missing });
  const consequence = template.onOutcome(state, facts, task?.node ?? '', completion);
  return isRefusal(consequence) ? consequence : { ...consequence, events: [...completed, ...consequence.events] };
}

/** What becomes of the task itself: of all commands on it, only completing it asks anything of the request. */
export function decideOnTask(
  { task, desk }: Pick<RequestCase, 'task' | 'desk'>,
  command: TaskCommand,
  principal: Principal,
  template: RequestTemplate,
): Decision<TaskEvent> {
  return decideTask(task, command, principal, outcomesOf(template.graph, task?.node ?? ''), desk);
}

function onTask(
  current: RequestCase,
  command: TaskCommand,
  principal: Principal,
  template: RequestTemplate,
): Decision<RequestEvent> {
  const answer = decideOnTask(current, command, principal, template);
  if (isRefusal(answer)) return answer;
  if (command.type === 'completeTask') return completeTask(current, command.completion, answer.events, template);
  return decided(...withWaitEnded(current.state, current.task, current.desk, answer.events));
}

const noLinks: LinkFacts = { links: [], awaitedByOther: [] };

function waiting({ state, task, desk, facts, links, awaitedStatus }: RequestCase) {
  return { state, task, desk, links: links ?? noLinks, awaited: { ...facts, requestStatus: awaitedStatus ?? null } };
}

function byProcess(current: RequestCase, command: RequestCommand, template: RequestTemplate): Decision<RequestEvent> {
  const { state, facts } = current;
  switch (command.type) {
    case 'recordRegisterCheck':
      return decided({ type: 'registerChecked', data: { outcome: command.outcome } });
    case 'carryOut':
      return template.carryOut?.(state, facts, command.step) ?? refuse('not_allowed');
    case 'notifyInitiator':
      return decided(
        { type: 'initiatorNotified', data: {} },
        { type: 'requestResolved', data: { outcome: 'configured', comment: null } },
      );
    case 'recordImpossible':
      return decided(
        {
          type: template.kind === 'lossArchival' ? 'archivalImpossible' : 'notCarriedOut',
          data: { code: command.code },
        },
        { type: 'requestRefused', data: { reasonCodes: [command.code], comment: null } },
      );
    case 'endWait':
      return endWait(waiting(current), command.waitId);
    case 'closeUnanswered':
      return closeUnanswered(current, command.taskId);
    case 'resolveRequest':
      return decided({ type: 'requestResolved', data: { outcome: template.resolvedAs, comment: null } });
    case 'closeRequest':
      return state.status === 'closed' && state.decision !== UNANSWERED
        ? decided()
        : decided({ type: 'requestClosed', data: {} });
    default:
      return refuse('not_allowed');
  }
}

/** Decides any command on a request. A process may only record; a person may only act on what is theirs to act on. */
export function decideRequest(
  current: RequestCase,
  command: RequestCommand,
  principal: Principal,
  template: RequestTemplate,
): Decision<RequestEvent> {
  if (isTaskCommand(command)) return onTask(current, command, principal, template);
  if (command.type === 'deriveChecklist') return derive(current, template);
  if (principal.kind === 'system') return byProcess(current, command, template);
  switch (command.type) {
    case 'changeRequest':
      return change(current, command, template, principal.userId);
    case 'answerItem':
      return decideAnswer(current.state, current.task, command, principal);
    case 'judgeItem':
      return decideJudgement(current.state, current.task, command, principal);
    case 'submitRequest':
      return (
        whyNotSubmitted(current, template, principal.userId) ??
        decided({ type: 'requestSubmitted', data: { round: 1 } })
      );
    case 'cancelRequest':
      return (
        whyNotCancelled(current.state, principal.userId) ??
        decided({ type: 'requestCancelled', data: { reason: command.reason } })
      );
    case 'reopenRequest':
      return (
        whyNotReopened(current.state, principal.userId) ??
        (current.hasSuccessor ? refuse('request_exists') : null) ??
        decided({ type: 'requestReopened', data: { reason: command.reason } })
      );
    case 'linkRequest':
      return (
        whyNotLinked(current.state.id, command.link, current.links ?? noLinks) ??
        decided({ type: 'requestLinked', data: command.link })
      );
    case 'stepBack':
      return current.stepBack
        ? decideStepBack(current.state, current.task, current.stepBack, command, principal, template.graph)
        : refuse('not_allowed');
    case 'waitRequest':
      return wait(waiting(current), command, principal);
    case 'resumeRequest':
      return resume(waiting(current), principal);
    case 'moveClosing':
      return moveClosing(current, command, principal);
    case 'unlinkRequest':
      return (
        whyNotUnlinked(current.state, command.linkId, current.links ?? noLinks) ??
        decided({ type: 'requestUnlinked', data: { linkId: command.linkId } })
      );
    default:
      return refuse('not_allowed');
  }
}
