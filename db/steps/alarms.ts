/** At each instant of the ladder: what is true now, then who hears of it. */
import type { AlarmKind } from '../../domain/serviceLevel/alarms';
import { appendEvents } from '../cases/append';
import type { CaseContext } from '../cases/context';
import { askForMail } from '../cases/effects';
import { audienceOf } from './performers';

interface TaskRow {
  id: string;
  node: string;
  round: number;
  state: string;
  assignee_id: string | null;
  candidate_kind: 'group' | 'person';
  candidate_region_id: string | null;
  candidate_user_id: string | null;
  excluded_user_id: string | null;
}

async function fire(context: CaseContext, task: TaskRow, kind: AlarmKind): Promise<void> {
  const { trx, row, now } = context;
  await trx('task_alarms').where({ task_id: task.id, kind }).update({ fired_at: now });
  // Somebody has looked: the first rung has nothing to say.
  if (kind === 'firstLook' && task.state === 'claimed') return;
  const candidate = { kind: task.candidate_kind, regionId: task.candidate_region_id, userId: task.candidate_user_id, excludedUserId: task.excluded_user_id };
  const audience = await audienceOf(trx, row, kind, { assigneeId: task.assignee_id, candidate });
  const template = kind === 'reminder' || kind === 'firstLook' ? 'taskReminder' : 'taskEscalated';
  for (const toUserId of audience) await askForMail(context, `${task.node}/${task.round}/${kind}/${toUserId}`, { template, toUserId, params: { node: task.node, kind } });
  const type = `alarm${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  await appendEvents(context, [{ type, data: { taskId: task.id, node: task.node, audience: audience.length } }], [], [type]);
}

/** Fires what is due, once each, and says when the next is. */
export async function fireAlarms(context: CaseContext, node: string, round: number): Promise<number | null> {
  const { trx, row, now } = context;
  const task = await trx('tasks').where({ case_id: row.id, node, round }).first<TaskRow>();
  const waiting = await trx('task_alarms').where({ task_id: task.id }).whereNull('fired_at').orderBy('at').select<{ kind: AlarmKind; at: Date }[]>('kind', 'at');
  for (const alarm of waiting.filter(({ at }) => at <= now)) await fire(context, task, alarm.kind);
  return waiting.find(({ at }) => at > now)?.at.getTime() ?? null;
}
