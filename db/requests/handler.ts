import { isRequestKind } from '../../domain/cases/kinds';
import type { RequestCommand } from '../../domain/processes/request/commands';
import type { Decision } from '../../domain/cases/decision';
import { decideOnTask, decideRequest } from '../../domain/processes/request/decideRequest';
import { quietRequestEvents, type RequestEvent } from '../../domain/processes/request/events';
import { templates } from '../../domain/templates/registry';
import { isTaskCommand } from '../../domain/tasks/task';
import type { AnyCommand } from '../cases/commands';
import type { CaseContext } from '../cases/context';
import { kindHandler } from '../cases/handler';
import { inOneTrip } from '../inOneTrip';
import { readTaskFacts } from '../tasks/facts';
import { readTask } from '../tasks/taskRow';
import { applyRequestEvent } from './apply';
import { loadRequestFacts } from './facts';
import { linkFacts } from './links';
import { loadRequest } from './load';

const ownTypes = ['changeRequest', 'answerItem', 'judgeItem', 'submitRequest', 'cancelRequest', 'reopenRequest', 'linkRequest', 'unlinkRequest', 'deriveChecklist', 'carryOut', 'recordRegisterCheck', 'notifyInitiator', 'recordImpossible', 'resolveRequest', 'closeRequest'];

function accepts(command: AnyCommand): command is RequestCommand {
  return isTaskCommand(command) || ownTypes.includes(command.type);
}

async function decide(context: CaseContext, command: RequestCommand): Promise<Decision<RequestEvent>> {
  const { trx, row, principal, now } = context;
  if (!isRequestKind(row.kind)) throw new Error(`${row.kind} is no request`);
  const template = templates[row.kind];
  if (isTaskCommand(command) && command.type !== 'completeTask') {
    const [task, desk] = await inOneTrip([() => readTask(trx, row.id, command.taskId), () => readTaskFacts(context)]);
    return decideOnTask({ task, desk }, command, principal, template);
  }
  const [state, task, desk, links] = await inOneTrip([
    () => loadRequest(trx, row.id),
    () => readTask(trx, row.id, isTaskCommand(command) ? command.taskId : null),
    () => (isTaskCommand(command) ? readTaskFacts(context) : null),
    () => (command.type === 'linkRequest' || command.type === 'unlinkRequest' ? linkFacts(trx, row.id, command.type === 'linkRequest' ? command.link.toId : null) : null),
  ]);
  const fields = command.type === 'changeRequest' ? { ...state.fields, ...command.changes.fields } : state.fields;
  const facts = await loadRequestFacts(trx, { ...state, fields, buId: row.buId }, now, { reads: template.reads, lock: command.type === 'carryOut' });
  return decideRequest({ state, task, desk, facts, links }, command, principal, template);
}

export const requestHandler = kindHandler({ accepts, decide, apply: applyRequestEvent, quiet: quietRequestEvents });
