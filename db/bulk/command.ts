import { refuse, type Refusal } from '../../domain/errors/refusal';
import { commandFor, type BulkCommand } from '../../domain/tasks/bulk';
import type { PersonTaskCommand } from '../../domain/tasks/task';
import { findColleague } from '../tasks/assignee';
import type { Transaction } from '../wall';

/** The command that an action is for one task; a refusal when it names somebody who is not there. */
export async function commandOn(
  trx: Transaction,
  action: BulkCommand,
  taskId: string,
): Promise<PersonTaskCommand | Refusal> {
  if (action.type !== 'reassign') return commandFor(action, taskId, null);
  const assignee = await findColleague(trx, action.assigneeId, taskId);
  return assignee
    ? commandFor(action, taskId, assignee)
    : refuse('reference_unknown', { params: { field: 'action.assigneeId' } });
}
