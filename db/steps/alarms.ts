/** At each instant of a task: what is true now, then what is decided or who hears of it. */
import type { RequestCommand } from '../../domain/processes/request/commands';
import { AD_HOC } from '../../domain/tasks/task';
import { isRung, type AlarmKind, type SaidAlarm } from '../../domain/serviceLevel/alarms';
import { appendEvents } from '../cases/append';
import type { CaseContext } from '../cases/context';
import { decideInside } from '../cases/handleCommand';
import { tell, type News } from '../notifications/tell';
import { clearAlarms } from '../tasks/alarms';
import { audienceOf } from './performers';

interface TaskRow {
  id: string;
  node: string;
  round: number;
  state: string;
  outcome: string | null;
  due_moves: number;
  closes_at: Date | null;
  assignee_id: string | null;
  candidate_kind: 'group' | 'person';
  candidate_region_id: string | null;
  candidate_user_id: string | null;
  excluded_user_id: string | null;
}

interface Alarm {
  kind: AlarmKind;
  at: Date;
  taskId: string;
}

/** A due date that was moved has a ladder of its own, and so has each day on which it would close. */
function ladderOf({ due_moves, closes_at }: TaskRow, kind: SaidAlarm): string {
  if (kind === 'lastCall') return closes_at === null ? '' : `/${closes_at.toISOString()}`;
  return due_moves === 0 ? '' : `/${due_moves}`;
}

/** Whoever holds it is reminded of what is theirs to do; whoever directs them hears that it is late. */
function newsOf(kind: SaidAlarm, holds: boolean): Pick<News, 'kind' | 'template'> {
  if (kind === 'lastCall') return { kind: 'returned', template: 'taskReminder' };
  if (kind === 'reminder' || kind === 'firstLook') return { kind: 'reminder', template: 'taskReminder' };
  return { kind: 'escalation', template: holds ? 'taskReminder' : 'taskEscalated' };
}

async function say(context: CaseContext, task: TaskRow, kind: SaidAlarm): Promise<void> {
  // Somebody has looked: the first rung has nothing to say.
  if (kind === 'firstLook' && task.state === 'claimed') return;
  const candidate = {
    kind: task.candidate_kind,
    regionId: task.candidate_region_id,
    userId: task.candidate_user_id,
    excludedUserId: task.excluded_user_id,
  };
  const audience = await audienceOf(context, kind, { assigneeId: task.assignee_id, candidate });
  const ladder = ladderOf(task, kind);
  for (const toUserId of audience)
    await tell(context, `${task.node}/${task.round}/${kind}/${toUserId}${ladder}`, {
      ...newsOf(kind, toUserId === task.assignee_id),
      toUserId,
      params: { taskId: task.id, node: task.node, kind },
    });
  const type = `alarm${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  await appendEvents(context, [{ type, data: { taskId: task.id, node: task.node, audience: audience.length } }], {
    quiet: true,
  });
}

const commandOf = {
  leaseExpires: 'expireTaskLease',
  followUp: 'endTaskFollowUp',
  silenceEnds: 'closeUnanswered',
} as const satisfies Record<string, RequestCommand['type']>;

async function fire(context: CaseContext, task: TaskRow, { kind, at }: Alarm): Promise<void> {
  await clearAlarms(context, task.id, [kind]);
  if (isRung(kind)) return say(context, task, kind);
  // Decided like anything else that happens to the task, by the one door; the key names the instant that was asked for.
  const command = { type: commandOf[kind], taskId: task.id };
  await decideInside(context, {
    caseId: context.row.id,
    command,
    principal: context.principal,
    key: `alarm/${task.id}/${kind}/${at.toISOString()}`,
    now: context.now,
  });
}

/** What has still to come, of the step's task and of those that people added beside it. While the request waits for something its ladder stands still; the day on which it is taken up again does not. */
async function waiting({ trx, row }: CaseContext, node: string, round: number): Promise<Alarm[]> {
  const alarms = await trx('task_alarms as a')
    .join('tasks as t', 't.id', 'a.task_id')
    .where({ 't.case_id': row.id })
    .whereNull('a.fired_at')
    .where((these) =>
      these
        .where({ 't.node': node, 't.round': round })
        .orWhere((added) => added.where({ 't.node': AD_HOC }).whereIn('t.state', ['open', 'claimed'])),
    )
    .orderBy('a.at')
    .select<(Alarm & { paused_at: Date | null })[]>('a.kind', 'a.at', 'a.task_id as taskId', 't.paused_at');
  return alarms.filter(({ kind, paused_at }) => paused_at === null || !isRung(kind));
}

export interface Looked {
  /** When the next alarm is; null when none is to come. */
  wakeAt: number | null;
  /** How the task ended, when an alarm has just ended it. */
  outcome: string | null;
}

/** Fires what is due, once each, and says what came of it. */
export async function fireAlarms(context: CaseContext, node: string, round: number): Promise<Looked> {
  const { trx, row, now } = context;
  const isDue = ({ at }: Alarm) => at <= now;
  const alarms = await waiting(context, node, round);
  const due = alarms.filter(isDue);
  // What one alarm decides may take the reason from the next: the task is read anew for each.
  const readTask = (which: object) =>
    trx('tasks')
      .where({ case_id: row.id, ...which })
      .first<TaskRow>();
  for (const alarm of due) await fire(context, await readTask({ id: alarm.taskId }), alarm);
  const next = (left: readonly Alarm[]) => left.find((alarm) => !isDue(alarm))?.at.getTime() ?? null;
  if (due.length === 0) return { wakeAt: next(alarms), outcome: null };
  const { outcome } = await readTask({ node, round });
  return outcome === null ? { wakeAt: next(await waiting(context, node, round)), outcome } : { wakeAt: null, outcome };
}
