import { operations } from '../../../contracts';
import { findColleagueFor } from '../../../db/tasks/assignee';
import { readAddedTasks } from '../../../db/tasks/view';
import { idFromKey } from '../../../db/idFromKey';
import { readTalk } from '../../../db/conversation/context';
import { DomainError } from '../../../domain/errors/domainError';
import { refuse } from '../../../domain/errors/refusal';
import { found } from '../../cases/found';
import { bind, bindCommand } from '../../routing/bind';
import { taskReply } from './reply';

export const listAddedTasks = bind(operations.listAddedTasks, ({ params, person, read, deps }) =>
  read(async (trx) => {
    found(await readTalk(trx, params.id));
    return { body: { items: await readAddedTasks(trx, person, params.id, deps.clock()) } };
  }),
);

/** Whom it is for is somebody of the company, or the request's own group. */
export const addTask = bind(operations.addTask, async (context) => {
  const { params, body, key, person, read } = context;
  const { assigneeId, dueOn, ...said } = body;
  const { taskId, to } = await read(async (trx) => {
    found(await readTalk(trx, params.id));
    const colleague = assigneeId === null ? null : await findColleagueFor(trx, assigneeId, params.id);
    if (assigneeId !== null && !colleague)
      throw new DomainError(refuse('reference_unknown', { params: { field: 'assigneeId' } }));
    return { taskId: idFromKey(person.userId, 'addTask', key), to: colleague };
  });
  return context.decide(
    { target: { caseId: params.id }, command: { type: 'addTask', taskId, to, on: dueOn, ...said }, key },
    (trx) => taskReply(trx, context, taskId),
  );
});

export const cancelTask = bindCommand(operations.cancelTask, (context) => {
  const { id } = context.params;
  return context.decide(
    { target: { taskId: id }, command: { type: 'cancelTask', taskId: id, ...context.body }, key: context.key },
    (trx) => taskReply(trx, context, id),
  );
});
