import { isRequestKind, type RequestKind } from '../../domain/cases/kinds';
import { acceptanceRules } from '../../domain/processes/acceptance/rules';
import { lossArchivalRules } from '../../domain/processes/lossArchival/rules';
import { missionSetupRules } from '../../domain/processes/missionSetup/rules';
import type { RequestCommand } from '../../domain/processes/request/commands';
import { decideRequest, type TemplateRules } from '../../domain/processes/request/decideRequest';
import { quietRequestEvents } from '../../domain/processes/request/events';
import { isTaskCommand } from '../../domain/tasks/task';
import type { AnyCommand } from '../cases/commands';
import type { CaseContext } from '../cases/context';
import { kindHandler } from '../cases/handler';
import { readTaskFacts } from '../tasks/facts';
import { readTask } from '../tasks/taskRow';
import { applyRequestEvent } from './apply';
import { loadRequest, loadRequestFacts } from './load';

export const templateRules: Readonly<Record<RequestKind, TemplateRules>> = { acceptance: acceptanceRules, missionSetup: missionSetupRules, lossArchival: lossArchivalRules };

const ownTypes = ['changeRequest', 'answerItem', 'judgeItem', 'submitRequest', 'cancelRequest', 'recordRegisterCheck', 'notifyInitiator', 'recordImpossible', 'resolveRequest', 'closeRequest'];

function accepts(command: AnyCommand): command is RequestCommand {
  return isTaskCommand(command) || ownTypes.includes(command.type);
}

async function decide(context: CaseContext, command: RequestCommand) {
  const { trx, row, principal, now } = context;
  if (!isRequestKind(row.kind)) throw new Error(`${row.kind} is no request`);
  const state = await loadRequest(trx, row.id);
  const facts = await loadRequestFacts(trx, state.opportunityId, state.accountId, state.fields['letterDocumentId'] ?? null, row.buId, now);
  const task = await readTask(trx, row.id, isTaskCommand(command) ? command.taskId : null);
  const desk = isTaskCommand(command) ? await readTaskFacts(context) : null;
  return decideRequest({ state, task, desk, facts }, command, principal, templateRules[row.kind]);
}

export const requestHandler = kindHandler({ accepts, decide, apply: applyRequestEvent, quiet: quietRequestEvents });
