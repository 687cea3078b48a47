import type { TaskEvent } from '../../domain/tasks/task';
import type { CaseContext } from '../cases/context';

/** Event types of tasks, for the kinds of case to recognise and hand over. */
export function isTaskEvent(event: { type: string }): event is TaskEvent {
  return ['taskClaimed', 'taskReleased', 'taskReassigned', 'taskCompleted'].includes(event.type);
}

async function holdBy({ trx, row, now }: CaseContext, userId: string | null): Promise<void> {
  await trx('cases').where({ id: row.id }).update({ holder_user_id: userId, holder_since: now });
}

async function assign(context: CaseContext, taskId: string, assigneeId: string): Promise<void> {
  const { trx, now } = context;
  await trx('tasks').where({ id: taskId }).update({ state: 'claimed', assignee_id: assigneeId, claimed_at: now, version: trx.raw('version + 1') });
  await holdBy(context, assigneeId);
}

/** Writes what was decided about a task, and who holds the case since. */
export async function applyTaskEvent(context: CaseContext, event: TaskEvent): Promise<void> {
  const { trx, row, now } = context;
  const tasks = trx('tasks').where({ id: event.data.taskId });
  switch (event.type) {
    case 'taskClaimed':
      return assign(context, event.data.taskId, event.data.assigneeId);
    case 'taskReassigned':
      return assign(context, event.data.taskId, event.data.toUserId);
    case 'taskReleased':
      await tasks.update({ state: 'open', assignee_id: null, claimed_at: null, version: trx.raw('version + 1') });
      return holdBy(context, null);
    case 'taskCompleted': {
      const completedBy = context.principal.kind === 'person' ? context.principal.userId : null;
      await tasks.update({ state: 'completed', outcome: event.data.outcome, completed_at: now, completed_by: completedBy, version: trx.raw('version + 1') });
      await trx('case_steps').where({ case_id: row.id, node: event.data.node, round: event.data.round }).update({ outcome: event.data.outcome, until_seq: row.lastSeq, closed_at: now });
      // What follows is the process's; until it opens the next step, the system has the ball.
      await trx('cases').where({ id: row.id }).update({ holder_kind: 'system', holder_user_id: null, holder_region_id: null, holder_since: now, due_at: null });
    }
  }
}

/** A case that ends early takes its open task with it. */
export async function cancelOpenTask({ trx, row, now }: CaseContext): Promise<void> {
  await trx('tasks').where({ case_id: row.id }).whereIn('state', ['open', 'claimed']).update({ state: 'cancelled', completed_at: now, version: trx.raw('version + 1') });
}
