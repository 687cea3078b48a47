/** The instants at which the process looks at a task again: one row each, kept true to the task by whoever changes it. */
import type { AlarmKind } from '../../domain/serviceLevel/alarms';
import { wallOf, type CaseContext } from '../cases/context';

type Setting = Pick<CaseContext, 'trx' | 'row'>;

export async function setAlarm({ trx, row }: Setting, taskId: string, kind: AlarmKind, at: Date | string): Promise<void> {
  await trx('task_alarms').insert({ ...wallOf(row), task_id: taskId, kind, at }).onConflict(['task_id', 'kind']).merge({ at, fired_at: null });
}

/** It has nothing to say any more. */
export async function clearAlarm({ trx, now }: Pick<CaseContext, 'trx' | 'now'>, taskId: string, kind: AlarmKind): Promise<void> {
  await trx('task_alarms').where({ task_id: taskId, kind }).whereNull('fired_at').update({ fired_at: now });
}
