import { readTaskView } from '../../../db/tasks/view';
import type { TaskCommand } from '../../../domain/tasks/task';
import { decideCase } from '../../cases/command';
import { found } from '../../cases/found';
import type { Context } from '../../routing/handler';

type Reading = Pick<Context<unknown, unknown, unknown>, 'person' | 'read' | 'deps'>;

export async function taskReply({ person, read, deps }: Reading, id: string) {
  const task = found(await read((trx) => readTaskView(trx, person, id, deps.clock())));
  return { body: task, version: task.version };
}

/** A task belongs to its case: its commands go there. */
export async function commandTask(context: Reading, id: string, key: string, command: TaskCommand) {
  const { person, read, deps } = context;
  const { case_id: caseId } = found(await read((trx) => trx('tasks').where({ id }).first<{ case_id: string } | undefined>('case_id')));
  await decideCase({ deps, person, key, caseId, command });
  return taskReply(context, id);
}
