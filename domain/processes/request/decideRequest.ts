/** What every Business Support request has in common; each template adds its own rules. */
import { decided, type Decision } from '../../cases/decision';
import { isRefusal, refuse, type Refusal } from '../../errors/refusal';
import type { Principal } from '../../principal/principal';
import { decideTask } from '../../tasks/decideTask';
import { isTaskCommand, type Completion, type Task, type TaskCommand, type TaskFacts } from '../../tasks/task';
import { outcomesOf, type ProcessGraph } from '../graph';
import { decideAnswer, decideJudgement, isAnswered, refusedLines, unansweredLines } from './checklist';
import type { RequestCommand } from './commands';
import type { RequestEvent } from './events';
import type { RequestFacts } from './facts';
import { isRequestOver, type RequestState } from './state';

/** The rules that differ from one template to the next. */
export interface TemplateRules {
  graph: ProcessGraph;
  /** What this template needs before it may be sent; also asked when the draft is made. */
  mayBeMade: (facts: RequestFacts) => Refusal | null;
  maySubmit: (state: RequestState, facts: RequestFacts) => Refusal | null;
  /** What follows from an outcome of its own tasks; returns and resubmissions are common to all. */
  onOutcome: (state: RequestState, facts: RequestFacts, node: string, completion: Completion) => Decision<RequestEvent>;
}

export interface RequestCase {
  state: RequestState;
  /** The task that the command names, or the one that is open. */
  task: Task | null;
  /** Read for commands on a task. */
  desk: TaskFacts | null;
  facts: RequestFacts;
}

function submit({ state, facts }: RequestCase, rules: TemplateRules, userId: string): Decision<RequestEvent> {
  if (state.status !== 'draft') return refuse('request_not_draft');
  if (state.requesterId !== userId) return refuse('not_allowed');
  const missing = unansweredLines(state);
  if (missing.length > 0) return refuse('request_incomplete', { missing });
  return rules.maySubmit(state, facts) ?? decided({ type: 'requestSubmitted', data: { round: 1 } });
}

function cancel(state: RequestState, reason: string, userId: string): Decision<RequestEvent> {
  if (isRequestOver(state.status)) return refuse('request_closed');
  if (state.requesterId !== userId) return refuse('not_allowed');
  return decided({ type: 'requestCancelled', data: { reason } });
}

function change(state: RequestState, command: Extract<RequestCommand, { type: 'changeRequest' }>, userId: string): Decision<RequestEvent> {
  if (state.status !== 'draft' && state.status !== 'returned') return refuse('request_not_editable');
  if (state.requesterId !== userId) return refuse('not_allowed');
  if (state.version !== command.version) return refuse('stale_version');
  return decided({ type: 'requestChanged', data: { changes: command.changes } });
}

function returned(state: RequestState, completed: RequestEvent[]): Decision<RequestEvent> {
  const lines = refusedLines(state);
  if (lines.length === 0) return refuse('nothing_returned');
  return decided(...completed, { type: 'requestReturned', data: { lines } });
}

function resubmitted(state: RequestState, completed: RequestEvent[]): Decision<RequestEvent> {
  const unanswered = state.items.filter((item) => item.state === 'refused' && item.required && !isAnswered(item));
  if (unanswered.length > 0) {
    return refuse('request_incomplete', { missing: unanswered.map((item) => ({ field: `checklist.${item.key}`, label: `checklist.${item.key}`, why: 'missing' })) });
  }
  return decided(...completed, { type: 'requestResubmitted', data: { round: state.round + 1 } });
}

function refused(completion: Extract<Completion, { outcome: 'refused' }>, completed: RequestEvent[]): Decision<RequestEvent> {
  if (completion.reasonCodes.length === 0) return refuse('refusal_without_reason');
  return decided(...completed, { type: 'requestRefused', data: { reasonCodes: completion.reasonCodes, comment: completion.comment ?? null } });
}

function completeTask(current: RequestCase, completion: Completion, completed: RequestEvent[], rules: TemplateRules): Decision<RequestEvent> {
  const { state, facts, task } = current;
  if (completion.outcome === 'returned') return returned(state, completed);
  if (completion.outcome === 'resubmitted') return resubmitted(state, completed);
  if (completion.outcome === 'refused') return refused(completion, completed);
  const consequence = rules.onOutcome(state, facts, task?.node ?? '', completion);
  return isRefusal(consequence) ? consequence : { ...consequence, events: [...completed, ...consequence.events] };
}

function onTask(current: RequestCase, command: TaskCommand, principal: Principal, rules: TemplateRules): Decision<RequestEvent> {
  const answer = decideTask(current.task, command, principal, outcomesOf(rules.graph, current.task?.node ?? ''), current.desk);
  if (isRefusal(answer) || command.type !== 'completeTask') return answer;
  return completeTask(current, command.completion, answer.events, rules);
}

function byProcess(state: RequestState, command: RequestCommand): Decision<RequestEvent> {
  switch (command.type) {
    case 'recordRegisterCheck':
      return decided({ type: 'registerChecked', data: { outcome: command.outcome } });
    case 'notifyInitiator':
      return decided({ type: 'initiatorNotified', data: {} }, { type: 'requestResolved', data: { outcome: 'configured', comment: null } });
    case 'recordImpossible':
      return decided({ type: 'archivalImpossible', data: { code: command.code } }, { type: 'requestRefused', data: { reasonCodes: [command.code], comment: null } });
    case 'resolveRequest':
      return decided({ type: 'requestResolved', data: { outcome: 'archived', comment: null } });
    case 'closeRequest':
      return state.status === 'closed' ? decided() : decided({ type: 'requestClosed', data: {} });
    default:
      return refuse('not_allowed');
  }
}

/** Decides any command on a request. A process may only record; a person may only act on what is theirs to act on. */
export function decideRequest(current: RequestCase, command: RequestCommand, principal: Principal, rules: TemplateRules): Decision<RequestEvent> {
  if (isTaskCommand(command)) return onTask(current, command, principal, rules);
  if (principal.kind === 'system') return byProcess(current.state, command);
  switch (command.type) {
    case 'changeRequest':
      return change(current.state, command, principal.userId);
    case 'answerItem':
      return decideAnswer(current.state, command, principal);
    case 'judgeItem':
      return decideJudgement(current.state, current.task, command, principal);
    case 'submitRequest':
      return submit(current, rules, principal.userId);
    case 'cancelRequest':
      return cancel(current.state, command.reason, principal.userId);
    default:
      return refuse('not_allowed');
  }
}
