import { readTaskView } from '../../../db/tasks/view';
import type { Transaction } from '../../../db/wall';
import type { QuestionApproval } from '../../../domain/processes/proposalApproval/rules';
import type { TaskCommand } from '../../../domain/tasks/task';
import type { GivenCommand } from '../../cases/command';
import { found } from '../../cases/found';
import type { Context } from '../../routing/handler';

type Asking = Pick<Context<unknown, unknown, unknown>, 'person' | 'deps'>;

/** The task as the caller sees it now. */
export async function taskReply(trx: Transaction, { person, deps }: Asking, id: string) {
  const task = found(await readTaskView(trx, person, id, deps.clock()));
  return { body: task, version: task.version };
}

/** The case of a task that the caller sees: asked before anything that a body names. @throws DomainError `not_found` */
export async function caseOfTask(trx: Transaction, id: string): Promise<string> {
  return found(await trx('tasks').where({ id }).first<{ case_id: string } | undefined>('case_id')).case_id;
}

/** A task belongs to its case: its commands go there. */
export function commandTask(
  context: Asking & Pick<Context<unknown, unknown, unknown>, 'decide' | 'key'>,
  command: TaskCommand | QuestionApproval,
  before?: GivenCommand['before'],
) {
  const { taskId } = command;
  return context.decide({ target: { taskId }, command, key: context.key, ...(before && { before }) }, (trx) =>
    taskReply(trx, context, taskId),
  );
}
