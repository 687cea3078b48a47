/** What completing a task, or any other command on it, means for the request. */
import { decided, type Decision } from '../../cases/decision';
import { isRefusal, refuse } from '../../errors/refusal';
import type { Principal } from '../../principal/principal';
import { finish, whyHeldUp } from '../../tasks/added';
import { decideTask } from '../../tasks/decideTask';
import type { Completion, TaskCommand, TaskEvent } from '../../tasks/task';
import { missingFields } from '../../templates/field';
import type { RequestTemplate } from '../../templates/template';
import { endsWork, outcomesOf } from '../graph';
import { refusedLines } from './checklist';
import { withWaitEnded } from './decideWait';
import type { RequestEvent } from './events';
import { noneAdded, type RequestCase } from './requestCase';
import type { RequestState } from './state';
import { whyIncomplete } from './whyNot';

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
  const heldUp = endsWork(template.graph, task?.node ?? '', completion.outcome)
    ? whyHeldUp(current.added ?? noneAdded)
    : null;
  if (heldUp) return heldUp;
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

export function onTask(
  current: RequestCase,
  command: TaskCommand,
  principal: Principal,
  template: RequestTemplate,
): Decision<RequestEvent> {
  if (current.task?.added && command.type === 'completeTask')
    return principal.kind === 'system'
      ? refuse('not_allowed')
      : finish(current.task, command.completion, principal, current.added ?? noneAdded);
  const answer = decideOnTask(current, command, principal, template);
  if (isRefusal(answer)) return answer;
  if (command.type === 'completeTask') return completeTask(current, command.completion, answer.events, template);
  return decided(...withWaitEnded(current.state, current.task, current.desk, answer.events));
}
