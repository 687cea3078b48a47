import { isRequestKind } from '../../domain/cases/kinds';
import type { RequestCommand } from '../../domain/processes/request/commands';
import type { Decision } from '../../domain/cases/decision';
import { decideRequest } from '../../domain/processes/request/decideRequest';
import { decideOnTask } from '../../domain/processes/request/onTask';
import type { ActiveWait } from '../../domain/processes/request/waits';
import { quietRequestEvents, type RequestEvent } from '../../domain/processes/request/events';
import { isRequestersOwn } from '../../domain/processes/request/state';
import { templates } from '../../domain/templates/registry';
import { isTaskCommand } from '../../domain/tasks/task';
import { standInOf } from '../absences/standIn';
import type { AnyCommand } from '../cases/commands';
import type { CaseContext } from '../cases/context';
import { kindHandler } from '../cases/handler';
import { inOneTrip } from '../inOneTrip';
import { readTaskFacts } from '../tasks/facts';
import { readTask } from '../tasks/taskRow';
import type { Transaction } from '../wall';
import { applyRequestEvent } from './apply';
import { readFileOfRequest } from './clientFile';
import { loadRequestFacts } from './facts';
import { linkFacts } from './links';
import { loadRequest } from './load';
import { readSuccessor } from './successor';
import { stepBackFacts } from './stepBack';
import { awaitedStatus, holdAwaited } from './waits';

const ownTypes = [
  'changeRequest',
  'answerItem',
  'judgeItem',
  'submitRequest',
  'cancelRequest',
  'reopenRequest',
  'linkRequest',
  'unlinkRequest',
  'waitRequest',
  'resumeRequest',
  'stepBack',
  'addTask',
  'cancelTask',
  'moveClosing',
  'closeUnanswered',
  'endWait',
  'deriveChecklist',
  'carryOut',
  'recordRegisterCheck',
  'notifyInitiator',
  'recordImpossible',
  'resolveRequest',
  'closeRequest',
];

function accepts(command: AnyCommand): command is RequestCommand {
  return isTaskCommand(command) || ownTypes.includes(command.type);
}

const ofLinks: readonly RequestCommand['type'][] = ['linkRequest', 'unlinkRequest', 'waitRequest'];
const onTime: readonly RequestCommand['type'][] = [
  'addTask',
  'waitRequest',
  'resumeRequest',
  'endWait',
  'moveClosing',
  'closeUnanswered',
];

async function readAwaited(trx: Transaction, command: RequestCommand, wait: ActiveWait | null) {
  if (command.type === 'waitRequest') return awaitedStatus(trx, command.awaitedId);
  return command.type === 'endWait' && wait ? awaitedStatus(trx, wait.awaitedId) : null;
}

async function decide(context: CaseContext, command: RequestCommand): Promise<Decision<RequestEvent>> {
  const { trx, row, principal, now } = context;
  if (!isRequestKind(row.kind)) throw new Error(`${row.kind} is no request`);
  const template = templates[row.kind];
  if (isTaskCommand(command) && command.type !== 'completeTask') {
    const [task, desk] = await inOneTrip([() => readTask(trx, row.id, command.taskId), () => readTaskFacts(context)]);
    // What happens to the task of a request that waits may end the wait.
    if (!task?.paused) return decideOnTask({ task, desk }, command, principal, template);
  }
  // Before anything is read of what is awaited.
  if (command.type === 'waitRequest') await holdAwaited(trx, command.awaitedId);
  const lock = command.type === 'carryOut';
  const [state, task, desk, links, file] = await inOneTrip([
    () => loadRequest(trx, row.id),
    () => readTask(trx, row.id, isTaskCommand(command) || command.type === 'cancelTask' ? command.taskId : null),
    () => (isTaskCommand(command) || onTime.includes(command.type) ? readTaskFacts(context) : null),
    () =>
      ofLinks.includes(command.type)
        ? linkFacts(trx, row.id, 'link' in command ? (command.link?.toId ?? null) : null)
        : null,
    // What is counted is read behind its lock.
    () => (lock ? null : readFileOfRequest(trx, row)),
  ]);
  const fields = command.type === 'changeRequest' ? { ...state.fields, ...command.changes.fields } : state.fields;
  const facts = await loadRequestFacts(trx, { ...state, fields, buId: row.buId }, now, {
    reads: template.reads,
    lock,
    file,
  });
  const hasSuccessor = command.type === 'reopenRequest' && (await readSuccessor(trx, row.id)) !== null;
  const standInId = isRequestersOwn(command.type) ? await standInOf(trx, state.requesterId, now) : null;
  const stepBack = command.type === 'stepBack' ? await stepBackFacts(trx, row) : null;
  const awaited = await readAwaited(trx, command, state.wait);
  return decideRequest(
    { state, task, desk, facts, links, awaitedStatus: awaited, hasSuccessor, standInId, stepBack, added: state.added },
    command,
    principal,
    template,
  );
}

export const requestHandler = kindHandler({
  accepts,
  decide,
  apply: applyRequestEvent,
  quiet: quietRequestEvents,
  atOnce: ['taskClaimed', 'taskCompleted'],
});
