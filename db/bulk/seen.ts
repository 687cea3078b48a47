/** A row is decided on the task that whoever asked had before them, not on what somebody made of it since. */
import { refuse, type Refusal } from '../../domain/errors/refusal';
import type { Transaction } from '../wall';

/** The version of each task when it was read; a task that is not in it is taken as it stands. */
export type Seen = ReadonlyMap<string, number>;

export const seenOf = (seen: readonly { taskId: string; version: number }[] = []): Seen =>
  new Map(seen.map(({ taskId, version }) => [taskId, version]));

export const versionOf = async (trx: Transaction, taskId: string): Promise<number | null> =>
  (await trx('tasks').where({ id: taskId }).first<{ version: number } | undefined>('version'))?.version ?? null;

export async function whyNotAsSeen(
  trx: Transaction,
  taskId: string,
  seenVersion: number | null,
): Promise<Refusal | null> {
  return seenVersion === null || (await versionOf(trx, taskId)) === seenVersion ? null : refuse('task_changed');
}
