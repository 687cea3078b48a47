/** Writes what was decided about a task that people added to a request; whoever it concerns hears of it. */
import type { AddedEvent, AddTask } from '../../domain/tasks/added';
import { actorId, wallOf, type CaseContext } from '../cases/context';
import { tell } from '../notifications/tell';
import { layLadder } from './ladder';

/** What the command says besides what was decided: words stay on the task, out of the decisions. */
type Given = Partial<Pick<AddTask, 'title' | 'details'>>;

type Data<Type extends AddedEvent['type']> = Extract<AddedEvent, { type: Type }>['data'];
type How = 'added' | 'done' | 'dropped';

async function tellOther(context: CaseContext, taskId: string, toUserId: string | null, how: How): Promise<void> {
  if (toUserId === null || toUserId === actorId(context.principal)) return;
  await tell(context, `task/${taskId}/${how}`, {
    kind: 'assigned',
    template: 'taskGiven',
    toUserId,
    params: { taskId, how },
  });
}

async function add(
  context: CaseContext,
  { taskId, node, toUserId, dueAt, blocking, parentId }: Data<'taskAdded'>,
  { title, details = null }: Given,
): Promise<void> {
  const { trx, row, now, principal } = context;
  const own = {
    candidate_kind: 'person',
    candidate_user_id: toUserId,
    state: 'claimed',
    assignee_id: toUserId,
    claimed_at: now,
  };
  const ofGroup = {
    candidate_kind: 'group',
    candidate_region_id: trx.raw('(SELECT region_id FROM requests WHERE id = ?)', [row.id]),
    state: 'open',
  };
  await trx('tasks').insert({
    ...wallOf(row),
    id: taskId,
    case_id: row.id,
    node,
    round: trx.raw("(SELECT count(*) + 1 FROM tasks WHERE case_id = ? AND node = 'adHoc')", [row.id]),
    ...(toUserId === null ? ofGroup : own),
    opened_at: now,
    due_at: dueAt,
    title,
    details,
    blocking,
    added_by: actorId(principal),
    parent_id: parentId,
  });
  if (dueAt !== null) await layLadder(context, taskId, new Date(dueAt));
  await tellOther(context, taskId, toUserId, 'added');
}

const over = ({ trx }: CaseContext) => ({
  lease_until: null,
  follow_up_at: null,
  draft: null,
  version: trx.raw('version + 1'),
});

async function done(context: CaseContext, { taskId }: Data<'taskDone'>): Promise<void> {
  const { trx, now, principal } = context;
  const [task] = await trx('tasks')
    .where({ id: taskId })
    .update({
      ...over(context),
      state: 'completed',
      outcome: 'done',
      completed_at: now,
      completed_by: actorId(principal),
    })
    .returning<{ added_by: string }[]>('added_by');
  await tellOther(context, taskId, task?.added_by ?? null, 'done');
}

async function cancelled(context: CaseContext, { taskId, toUserId }: Data<'taskCancelled'>): Promise<void> {
  const { trx, now, principal } = context;
  await trx('tasks')
    .where({ id: taskId })
    .update({ ...over(context), state: 'cancelled', completed_at: now, completed_by: actorId(principal) });
  await tellOther(context, taskId, toUserId, 'dropped');
}

export function applyAddedEvent(context: CaseContext, event: AddedEvent, command: Given): Promise<void> {
  switch (event.type) {
    case 'taskAdded':
      return add(context, event.data, command);
    case 'taskDone':
      return done(context, event.data);
    case 'taskCancelled':
      return cancelled(context, event.data);
  }
}
