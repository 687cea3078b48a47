/** Decides any command on a request: what every template has in common; each adds its own rules. */
import { decided, type Decision } from '../../cases/decision';
import { isRefusal, refuse } from '../../errors/refusal';
import type { Principal } from '../../principal/principal';
import { cancelTask, dropAll } from '../../tasks/added';
import { isTaskCommand } from '../../tasks/task';
import type { RequestTemplate } from '../../templates/template';
import { addTask } from './addTask';
import { byProcess } from './byProcess';
import { change, derive } from './change';
import { decideAnswer, decideJudgement } from './checklist';
import type { RequestCommand } from './commands';
import { resume, wait } from './decideWait';
import type { RequestEvent } from './events';
import { whyNotLinked, whyNotUnlinked } from './links';
import { onTask } from './onTask';
import { noLinks, noneAdded, type RequestCase, waiting } from './requestCase';
import { moveClosing } from './silence';
import { decideStepBack } from './stepBack';
import { whyNotCancelled, whyNotReopened, whyNotSubmitted } from './whyNot';

/** Decisions that end a request, whoever took them. */
const endings: readonly RequestEvent['type'][] = [
  'requestResolved',
  'requestRefused',
  'requestCancelled',
  'requestUnanswered',
];

/** Decides any command on a request: what ends it takes with it the tasks that were added to it. */
export function decideRequest(
  current: RequestCase,
  command: RequestCommand,
  principal: Principal,
  template: RequestTemplate,
): Decision<RequestEvent> {
  const decision = decideAny(current, command, principal, template);
  if (isRefusal(decision) || !decision.events.some(({ type }) => endings.includes(type))) return decision;
  return { ...decision, events: [...decision.events, ...dropAll(current.added ?? noneAdded)] };
}

/** A process may only record; a person may only act on what is theirs to act on. */
function decideAny(
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
        whyNotCancelled(current.state, principal.userId, current.standInId) ??
        decided({ type: 'requestCancelled', data: { reason: command.reason } })
      );
    case 'reopenRequest':
      return (
        whyNotReopened(current.state, principal, current.standInId ?? null, current.hasSuccessor === true) ??
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
    case 'addTask':
      return addTask({ ...current, added: current.added ?? noneAdded }, command, principal);
    case 'cancelTask':
      return cancelTask(current.task, command, principal, current.added ?? noneAdded);
    case 'unlinkRequest':
      return (
        whyNotUnlinked(current.state, command.linkId, current.links ?? noLinks) ??
        decided({ type: 'requestUnlinked', data: { linkId: command.linkId } })
      );
    default:
      return refuse('not_allowed');
  }
}
