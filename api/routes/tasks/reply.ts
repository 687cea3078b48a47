import { readTaskView } from '../../../db/tasks/view';
import type { Transaction } from '../../../db/wall';
import type { TaskCommand } from '../../../domain/tasks/task';
import { decideCase } from '../../cases/command';
import { found } from '../../cases/found';
import type { Context } from '../../routing/handler';

type Reading = Pick<Context<unknown, unknown, unknown>, 'person' | 'read' | 'deps'>;

export async function taskReply({ person, read, deps }: Reading, id: string) {
  const task = found(await read((trx) => readTaskView(trx, person, id, deps.clock())));
  return { body: task, version: task.version };
}

/** The case of a task that the caller sees. @throws DomainError `not_found` */
export async function caseOfTask(trx: Transaction, id: string): Promise<string> {
  return found(await trx('tasks').where({ id }).first<{ case_id: string } | undefined>('case_id')).case_id;
}

/** A task belongs to its case: its commands go there. */
export async function commandTask(context: Reading, id: string, key: string, command: TaskCommand) {
  const { person, read, deps } = context;
  await decideCase({ deps, person, key, caseId: await read((trx) => caseOfTask(trx, id)), command });
  return taskReply(context, id);
}
