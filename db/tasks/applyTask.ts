import type { TaskEvent } from '../../domain/tasks/task';
import { actorId, type CaseContext } from '../cases/context';
import { inOneTrip } from '../inOneTrip';
import { tell } from '../notifications/tell';
import { clearAlarms, setAlarm } from './alarms';
import { layLadder } from './ladder';

/** What the command says besides what was decided. */
interface Given {
  note?: string | undefined;
  toldTogether?: boolean | undefined;
}

type Data<Type extends TaskEvent['type']> = Extract<TaskEvent, { type: Type }>['data'];
type Apply<Type extends TaskEvent['type']> = (context: CaseContext, data: Data<Type>, given: Given) => Promise<void>;

async function holdBy({ trx, row, now }: CaseContext, userId: string | null): Promise<void> {
  await trx('cases').where({ id: row.id }).update({ holder_user_id: userId, holder_since: now });
}

async function change({ trx }: CaseContext, taskId: string, values: object): Promise<void> {
  await trx('tasks')
    .where({ id: taskId })
    .update({ ...values, version: trx.raw('version + 1') });
}

async function assign(
  context: CaseContext,
  taskId: string,
  assigneeId: string,
  leaseUntil: string | null,
  more: object = {},
): Promise<void> {
  await inOneTrip([
    () =>
      change(context, taskId, {
        state: 'claimed',
        assignee_id: assigneeId,
        claimed_at: context.now,
        lease_until: leaseUntil,
        follow_up_at: null,
        ...more,
      }),
    () => clearAlarms(context, taskId, ['followUp']),
    () => (leaseUntil === null ? undefined : setAlarm(context, taskId, 'leaseExpires', leaseUntil)),
    () => holdBy(context, assigneeId),
  ]);
}

/** Whoever is given a task, by a colleague or because it comes back by itself, hears of it; whoever takes one knows. */
async function give(
  context: CaseContext,
  taskId: string,
  how: 'reassigned' | 'delegated' | 'returned',
  { toUserId, leaseUntil, more }: { toUserId: string; leaseUntil: string | null; more: object },
): Promise<void> {
  await assign(context, taskId, toUserId, leaseUntil, more);
  if (toUserId === actorId(context.principal)) return;
  await tell(context, `task/${taskId}/${context.row.lastSeq}`, {
    kind: how === 'reassigned' ? 'assigned' : 'delegated',
    template: 'taskGiven',
    toUserId,
    params: { taskId, how },
  });
}

/** It changes hands while somebody is away, and nothing else of it changes: what was put off to a day, or waits, stays so. */
async function passOn(
  context: CaseContext,
  { taskId, toUserId, leaseUntil }: Data<'taskCameBack'>,
  forUserId: string | null,
): Promise<void> {
  const { trx, row, now } = context;
  await inOneTrip([
    () =>
      change(context, taskId, {
        assignee_id: toUserId,
        claimed_at: now,
        lease_until: leaseUntil,
        for_user_id: forUserId,
        route_tried_at: null,
      }),
    () => (leaseUntil === null ? undefined : setAlarm(context, taskId, 'leaseExpires', leaseUntil)),
    // What waits is in nobody's hands meanwhile.
    () =>
      trx('cases')
        .where({ id: row.id })
        .whereNull('holder_cause')
        .update({ holder_user_id: toUserId, holder_since: now }),
  ]);
}

/** What may be answered from its mail is asked by mail of whoever stands in, one by one; of the rest they hear together when the absence begins. */
async function standIn(
  context: CaseContext,
  data: Data<'taskStoodIn'>,
  { toldTogether = false }: Given,
): Promise<void> {
  const { taskId, node, toUserId, forUserId } = data;
  await passOn(context, data, forUserId);
  const key = `stoodIn/${taskId}/${context.row.lastSeq}`;
  if (node === 'approve')
    return tell(context, key, { kind: 'approval', template: 'approvalAsked', toUserId, params: { taskId } });
  if (!toldTogether)
    await tell(context, key, { kind: 'assigned', template: 'taskGiven', toUserId, params: { taskId, how: 'stoodIn' } });
}

async function free(context: CaseContext, taskId: string, more: object = {}): Promise<void> {
  await inOneTrip([
    () =>
      change(context, taskId, {
        state: 'open',
        assignee_id: null,
        owner_id: null,
        for_user_id: null,
        claimed_at: null,
        lease_until: null,
        follow_up_at: null,
        ...more,
      }),
    () => clearAlarms(context, taskId, ['leaseExpires', 'followUp']),
    () => holdBy(context, null),
  ]);
}

/** Lent to the very person in whose place it is held, it is held for nobody any more. */
const stillFor = ({ trx }: CaseContext, toUserId: string): object => ({
  for_user_id: trx.raw('nullif(for_user_id, ?::uuid)', [toUserId]),
});

/** What goes from hand to hand with the task: internal, so it stands on the task and not among the decisions that everybody reads. */
function handover({ principal, now }: CaseContext, note: string | undefined): object {
  return note === undefined ? {} : { handover_note: note, handover_by: actorId(principal), handover_at: now };
}

/** What follows is the process's; until it opens the next step, the system has the ball. */
async function complete(
  { trx, row, now, principal }: CaseContext,
  { taskId, node, round, outcome }: Data<'taskCompleted'>,
): Promise<void> {
  await trx.raw(
    `WITH task AS (UPDATE tasks SET state = 'completed', outcome = :outcome, completed_at = :now, completed_by = :by, follow_up_at = NULL, lease_until = NULL, draft = NULL, version = version + 1 WHERE id = :taskId),
       step AS (UPDATE case_steps SET outcome = :outcome, until_seq = :seq, closed_at = :now WHERE case_id = :caseId AND node = :node AND round = :round)
     UPDATE cases SET holder_kind = 'system', holder_user_id = NULL, holder_region_id = NULL, holder_since = :now, due_at = NULL WHERE id = :caseId`,
    { taskId, node, round, outcome, by: actorId(principal), seq: row.lastSeq, caseId: row.id, now },
  );
}

const apply: { [Type in TaskEvent['type']]: Apply<Type> } = {
  taskClaimed: (context, { taskId, assigneeId, leaseUntil }) =>
    assign(context, taskId, assigneeId, leaseUntil, { owner_id: null, for_user_id: null }),
  taskReassigned: (context, { taskId, toUserId, leaseUntil }) =>
    give(context, taskId, 'reassigned', { toUserId, leaseUntil, more: { owner_id: null, for_user_id: null } }),
  taskDelegated: (context, { taskId, fromUserId, toUserId, leaseUntil }, { note }) =>
    give(context, taskId, 'delegated', {
      toUserId,
      leaseUntil,
      more: { owner_id: fromUserId, ...stillFor(context, toUserId), ...handover(context, note) },
    }),
  taskReturned: (context, { taskId, toUserId, leaseUntil }, { note }) =>
    give(context, taskId, 'returned', {
      toUserId,
      leaseUntil,
      more: { owner_id: null, ...stillFor(context, toUserId), ...handover(context, note) },
    }),
  taskStoodIn: standIn,
  taskCameBack: (context, data) => passOn(context, data, null),
  taskReleased: (context, { taskId }, { note }) => free(context, taskId, handover(context, note)),
  taskLeaseExpired: (context, { taskId, toUserId, leaseUntil }) =>
    toUserId === null
      ? free(context, taskId)
      : give(context, taskId, 'returned', { toUserId, leaseUntil, more: { owner_id: null } }),
  taskFollowUpSet: async (context, { taskId, at, leaseUntil }) => {
    await change(context, taskId, { follow_up_at: at, lease_until: leaseUntil });
    await setAlarm(context, taskId, 'followUp', at);
    if (leaseUntil !== null) await setAlarm(context, taskId, 'leaseExpires', leaseUntil);
  },
  taskFollowUpEnded: async (context, { taskId }) => {
    await change(context, taskId, { follow_up_at: null });
    await clearAlarms(context, taskId, ['followUp']);
  },
  taskDueMoved: async (context, { taskId, to }) => {
    await change(context, taskId, { due_at: to, due_moves: context.trx.raw('due_moves + 1') });
    await context.trx('cases').where({ id: context.row.id }).update({ due_at: to });
    await layLadder(context, taskId, new Date(to));
  },
  taskCompleted: complete,
};

/** Writes what was decided about a task, and who holds the case since. */
export async function applyTaskEvent(context: CaseContext, event: TaskEvent, command: object): Promise<void> {
  const write = apply[event.type] as (context: CaseContext, data: TaskEvent['data'], given: Given) => Promise<void>;
  await write(context, event.data, command);
}

/** A case that ends early takes its open task with it. */
export async function cancelOpenTask({ trx, row, now }: CaseContext): Promise<void> {
  await trx('tasks')
    .where({ case_id: row.id })
    .whereIn('state', ['open', 'claimed'])
    .update({ state: 'cancelled', completed_at: now, version: trx.raw('version + 1') });
}
