import type { TaskEvent } from '../../domain/tasks/task';
import type { CaseContext } from '../cases/context';

/** Event types of tasks, for the kinds of case to recognise and hand over. */
export function isTaskEvent(event: { type: string }): event is TaskEvent {
  return ['taskClaimed', 'taskReleased', 'taskReassigned', 'taskCompleted'].includes(event.type);
}

async function holdBy({ trx, row, now }: CaseContext, userId: string | null): Promise<void> {
  await trx('cases').where({ id: row.id }).update({ holder_user_id: userId, holder_since: now });
}

async function assign({ trx, row, now }: CaseContext, taskId: string, assigneeId: string): Promise<void> {
  await trx.raw(
    `WITH task AS (UPDATE tasks SET state = 'claimed', assignee_id = :assigneeId, claimed_at = :now, version = version + 1 WHERE id = :taskId)
     UPDATE cases SET holder_user_id = :assigneeId, holder_since = :now WHERE id = :caseId`,
    { taskId, assigneeId, caseId: row.id, now },
  );
}

/** What follows is the process's; until it opens the next step, the system has the ball. */
async function complete({ trx, row, now, principal }: CaseContext, { taskId, node, round, outcome }: Extract<TaskEvent, { type: 'taskCompleted' }>['data']): Promise<void> {
  await trx.raw(
    `WITH task AS (UPDATE tasks SET state = 'completed', outcome = :outcome, completed_at = :now, completed_by = :by, version = version + 1 WHERE id = :taskId),
       step AS (UPDATE case_steps SET outcome = :outcome, until_seq = :seq, closed_at = :now WHERE case_id = :caseId AND node = :node AND round = :round)
     UPDATE cases SET holder_kind = 'system', holder_user_id = NULL, holder_region_id = NULL, holder_since = :now, due_at = NULL WHERE id = :caseId`,
    { taskId, node, round, outcome, by: principal.kind === 'person' ? principal.userId : null, seq: row.lastSeq, caseId: row.id, now },
  );
}

/** Writes what was decided about a task, and who holds the case since. */
export async function applyTaskEvent(context: CaseContext, event: TaskEvent): Promise<void> {
  const { trx } = context;
  switch (event.type) {
    case 'taskClaimed':
      return assign(context, event.data.taskId, event.data.assigneeId);
    case 'taskReassigned':
      return assign(context, event.data.taskId, event.data.toUserId);
    case 'taskReleased':
      await trx('tasks').where({ id: event.data.taskId }).update({ state: 'open', assignee_id: null, claimed_at: null, version: trx.raw('version + 1') });
      return holdBy(context, null);
    case 'taskCompleted':
      return complete(context, event.data);
  }
}

/** A case that ends early takes its open task with it. */
export async function cancelOpenTask({ trx, row, now }: CaseContext): Promise<void> {
  await trx('tasks').where({ case_id: row.id }).whereIn('state', ['open', 'claimed']).update({ state: 'cancelled', completed_at: now, version: trx.raw('version + 1') });
}
