import { isRequestKind } from '../../domain/cases/kinds';
import type { RequestCommand } from '../../domain/processes/request/commands';
import { decideRequest } from '../../domain/processes/request/decideRequest';
import { quietRequestEvents } from '../../domain/processes/request/events';
import { templates } from '../../domain/templates/registry';
import { isTaskCommand } from '../../domain/tasks/task';
import type { AnyCommand } from '../cases/commands';
import type { CaseContext } from '../cases/context';
import { kindHandler } from '../cases/handler';
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

async function decide(context: CaseContext, command: RequestCommand) {
  const { trx, row, principal, now } = context;
  if (!isRequestKind(row.kind)) throw new Error(`${row.kind} is no request`);
  const state = await loadRequest(trx, row.id);
  const fields = command.type === 'changeRequest' ? { ...state.fields, ...command.changes.fields } : state.fields;
  const facts = await loadRequestFacts(trx, { ...state, fields, buId: row.buId }, now, { reads: templates[row.kind].reads, lock: command.type === 'carryOut' });
  const task = await readTask(trx, row.id, isTaskCommand(command) ? command.taskId : null);
  const desk = isTaskCommand(command) ? await readTaskFacts(context) : null;
  const links = command.type === 'linkRequest' || command.type === 'unlinkRequest' ? await linkFacts(trx, row.id, command.type === 'linkRequest' ? command.link.toId : null) : null;
  return decideRequest({ state, task, desk, facts, links }, command, principal, templates[row.kind]);
}

export const requestHandler = kindHandler({ accepts, decide, apply: applyRequestEvent, quiet: quietRequestEvents });
