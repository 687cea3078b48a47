/** The instants at which the process looks at a task again: one row each, kept true to the task by whoever changes it. */
import type { AlarmKind } from '../../domain/serviceLevel/alarms';
import { wallOf, type CaseContext } from '../cases/context';

type Setting = Pick<CaseContext, 'trx' | 'row'>;

export async function setAlarm(
  { trx, row }: Setting,
  taskId: string,
  kind: AlarmKind,
  at: Date | string,
): Promise<void> {
  await trx('task_alarms')
    .insert({ ...wallOf(row), task_id: taskId, kind, at })
    .onConflict(['task_id', 'kind'])
    .merge({ at, fired_at: null });
}

/** They have nothing to say any more. */
export async function clearAlarms(
  { trx, now }: Pick<CaseContext, 'trx' | 'now'>,
  taskId: string,
  kinds: readonly AlarmKind[],
): Promise<void> {
  await trx.raw(
    'UPDATE task_alarms SET fired_at = :now WHERE task_id = :taskId AND kind = ANY (:kinds::text[]) AND fired_at IS NULL',
    { taskId, kinds, now },
  );
}
