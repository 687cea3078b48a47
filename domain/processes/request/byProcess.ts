/** What a process may record of a request; it decides nothing. */
import { decided, type Decision } from '../../cases/decision';
import { refuse } from '../../errors/refusal';
import type { RequestTemplate } from '../../templates/template';
import type { RequestCommand } from './commands';
import { endWait } from './decideWait';
import type { RequestEvent } from './events';
import { UNANSWERED } from './reopening';
import { type RequestCase, waiting } from './requestCase';
import { closeUnanswered } from './silence';

export function byProcess(
  current: RequestCase,
  command: RequestCommand,
  template: RequestTemplate,
): Decision<RequestEvent> {
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
