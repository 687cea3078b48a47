import { operations } from '../../../contracts';
import { readInbox } from '../../../db/tasks/inbox';
import { bind } from '../../routing/bind';
import { taskReply } from './reply';

export const listTasks = bind(operations.listTasks, async ({ person, query, read, deps }) => {
  const { cursor, limit, ...filter } = query;
  return { body: await read((trx) => readInbox(trx, person, filter, { cursor, limit }, deps.clock())) };
});

export const getTask = bind(operations.getTask, (context) =>
  context.read((trx) => taskReply(trx, context, context.params.id)),
);
