import { AD_HOC, type TaskEvent } from '../../domain/tasks/task';
import { changeCase } from '../cases/changeCase';
import { actorId, type CaseContext } from '../cases/context';
import { inOneTrip } from '../inOneTrip';
import { tell } from '../notifications/tell';
import { clearAlarms, setAlarm } from './alarms';
import { layLadder } from './ladder';

/** What the command says besides what was decided. */
interface Given {
  note?: string | undefined;
  toldTogether?: boolean | undefined;
  inBulk?: string | undefined;
}

type Data<Type extends TaskEvent['type']> = Extract<TaskEvent, { type: Type }>['data'];
type Apply<Type extends TaskEvent['type']> = (context: CaseContext, data: Data<Type>, given: Given) => Promise<void>;

/** Which task it is, and whether its case is in the same hands: what people added moves beside it. */
interface OnTask {
  taskId: string;
  node: string;
}
const carriesCase = ({ node }: Pick<OnTask, 'node'>): boolean => node !== AD_HOC;

async function holdBy(context: CaseContext, task: OnTask, userId: string | null): Promise<void> {
  if (carriesCase(task)) await changeCase(context, { holder_user_id: userId, holder_since: context.now });
}

async function change({ trx }: CaseContext, taskId: string, values: object): Promise<void> {
  await trx('tasks')
    .where({ id: taskId })
    .update({ ...values, version: trx.raw('version + 1') });
}

async function assign(
  context: CaseContext,
  task: OnTask,
  assigneeId: string,
  leaseUntil: string | null,
  more: object,
): Promise<void> {
  const { taskId } = task;
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
    () => holdBy(context, task, assigneeId),
  ]);
}

/** Somebody takes it: it is theirs alone, its clock is the lease, and the case is in their hands. */
async function take(
  context: CaseContext,
  { taskId, node, assigneeId, leaseUntil }: Data<'taskClaimed'>,
): Promise<void> {
  const { trx, row, now } = context;
  await inOneTrip([
    () =>
      trx.raw(
        `WITH put_off AS (UPDATE task_alarms SET fired_at = :now WHERE task_id = :taskId AND kind = 'followUp' AND fired_at IS NULL),
         lease AS (INSERT INTO task_alarms (company_id, bu_id, task_id, kind, at) SELECT :company, :bu, :taskId, 'leaseExpires', lease.until FROM (SELECT :leaseUntil::timestamptz AS until) lease WHERE lease.until IS NOT NULL
           ON CONFLICT (task_id, kind) DO UPDATE SET at = excluded.at, fired_at = NULL)
       UPDATE tasks SET state = 'claimed', assignee_id = :assigneeId, claimed_at = :now, lease_until = :leaseUntil, follow_up_at = NULL, owner_id = NULL, for_user_id = NULL, version = version + 1 WHERE id = :taskId`,
        { taskId, assigneeId, leaseUntil, now, company: row.companyId, bu: row.buId },
      ),
    () => holdBy(context, { taskId, node }, assigneeId),
  ]);
}

/** Whoever is given a task, by a colleague or because it comes back by itself, hears of it; whoever takes one knows. */
async function give(
  context: CaseContext,
  task: OnTask,
  how: 'reassigned' | 'delegated' | 'returned',
  {
    toUserId,
    leaseUntil,
    more,
    inBulk,
  }: { toUserId: string; leaseUntil: string | null; more: object; inBulk?: string | undefined },
): Promise<void> {
  const { taskId } = task;
  await assign(context, task, toUserId, leaseUntil, more);
  if (toUserId === actorId(context.principal)) return;
  await tell(context, `task/${taskId}/${context.row.lastSeq}`, {
    kind: how === 'reassigned' ? 'assigned' : 'delegated',
    template: 'taskGiven',
    toUserId,
    params: { taskId, how },
    inBulk,
  });
}

/** It changes hands while somebody is away, and nothing else of it changes: what was put off to a day, or waits, stays so. */
async function passOn(
  context: CaseContext,
  { taskId, node, toUserId, leaseUntil }: Data<'taskCameBack'>,
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
      carriesCase({ node })
        ? trx('cases')
            .where({ id: row.id })
            .whereNull('holder_cause')
            .update({ holder_user_id: toUserId, holder_since: now })
        : undefined,
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

async function free(context: CaseContext, task: OnTask, more: object = {}): Promise<void> {
  const { taskId } = task;
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
    () => holdBy(context, task, null),
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
async function complete(context: CaseContext, { taskId, node, round, outcome }: Data<'taskCompleted'>): Promise<void> {
  const { trx, row, now, principal } = context;
  await inOneTrip([
    () =>
      trx.raw(
        `WITH step AS (UPDATE case_steps SET outcome = :outcome, until_seq = :seq, closed_at = :now WHERE case_id = :caseId AND node = :node AND round = :round)
       UPDATE tasks SET state = 'completed', outcome = :outcome, completed_at = :now, completed_by = :by, follow_up_at = NULL, lease_until = NULL, draft = NULL, version = version + 1 WHERE id = :taskId`,
        { taskId, node, round, outcome, by: actorId(principal), seq: row.lastSeq, caseId: row.id, now },
      ),
    () =>
      changeCase(context, {
        holder_kind: 'system',
        holder_user_id: null,
        holder_region_id: null,
        holder_since: now,
        due_at: null,
      }),
  ]);
}

const apply: { [Type in TaskEvent['type']]: Apply<Type> } = {
  taskClaimed: take,
  taskReassigned: (context, { taskId, node, toUserId, leaseUntil }, { inBulk }) =>
    give(context, { taskId, node }, 'reassigned', {
      toUserId,
      leaseUntil,
      inBulk,
      more: { owner_id: null, for_user_id: null },
    }),
  taskDelegated: (context, { taskId, node, fromUserId, toUserId, leaseUntil }, { note }) =>
    give(context, { taskId, node }, 'delegated', {
      toUserId,
      leaseUntil,
      more: { owner_id: fromUserId, ...stillFor(context, toUserId), ...handover(context, note) },
    }),
  taskReturned: (context, { taskId, node, toUserId, leaseUntil }, { note }) =>
    give(context, { taskId, node }, 'returned', {
      toUserId,
      leaseUntil,
      more: { owner_id: null, ...stillFor(context, toUserId), ...handover(context, note) },
    }),
  taskStoodIn: standIn,
  taskCameBack: (context, data) => passOn(context, data, null),
  taskReleased: (context, { taskId, node }, { note }) => free(context, { taskId, node }, handover(context, note)),
  taskLeaseExpired: (context, { taskId, node, toUserId, leaseUntil }) =>
    toUserId === null
      ? free(context, { taskId, node })
      : give(context, { taskId, node }, 'returned', { toUserId, leaseUntil, more: { owner_id: null } }),
  taskFollowUpSet: async (context, { taskId, at, leaseUntil }) => {
    await change(context, taskId, { follow_up_at: at, lease_until: leaseUntil });
    await setAlarm(context, taskId, 'followUp', at);
    if (leaseUntil !== null) await setAlarm(context, taskId, 'leaseExpires', leaseUntil);
  },
  taskFollowUpEnded: async (context, { taskId }) => {
    await change(context, taskId, { follow_up_at: null });
    await clearAlarms(context, taskId, ['followUp']);
  },
  taskDueMoved: async (context, { taskId, node, to }) => {
    await change(context, taskId, { due_at: to, due_moves: context.trx.raw('due_moves + 1') });
    if (carriesCase({ node })) await changeCase(context, { due_at: to });
    await layLadder(context, taskId, new Date(to));
  },
  taskCompleted: complete,
};

/** Writes what was decided about a task, and who holds the case since. */
export async function applyTaskEvent(context: CaseContext, event: TaskEvent, command: object): Promise<void> {
  const write = apply[event.type] as (context: CaseContext, data: TaskEvent['data'], given: Given) => Promise<void>;
  await write(context, event.data, command);
}

/** A case that ends early takes the open task of its process with it. */
export async function cancelOpenTask({ trx, row, now }: CaseContext): Promise<void> {
  await trx('tasks')
    .where({ case_id: row.id })
    .whereNot({ node: AD_HOC })
    .whereIn('state', ['open', 'claimed'])
    .update({ state: 'cancelled', completed_at: now, version: trx.raw('version + 1') });
}
