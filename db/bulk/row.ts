/** One row of a bulk: the command, its answer and its verdict are one transaction, so that a crash repeats nothing. */
import type { Knex } from 'knex';
import { isRefusal, refuse, type Refusal } from '../../domain/errors/refusal';
import type { Person } from '../../domain/principal/principal';
import { inverseOf, type BulkAction } from '../../domain/tasks/bulk';
import { lockCaseOfTask } from '../cases/caseRow';
import { handleInside, rehearseInside, type Handled } from '../cases/handleCommand';
import { readTask } from '../tasks/taskRow';
import { withinWall, type Transaction } from '../wall';
import { commandOn } from './command';
import { versionOf, whyNotAsSeen } from './seen';

export interface RowToDo {
  bulkId: string;
  position: number;
  taskId: string;
  action: BulkAction;
  expectedVersion: number | null;
}

interface Verdict {
  refusal: Refusal | null;
  inverse?: BulkAction | null;
  versionAfter?: number | null;
}

export async function writeVerdict(
  trx: Transaction,
  { bulkId, position }: RowToDo,
  { refusal, inverse = null, versionAfter = null }: Verdict,
  now: Date,
): Promise<void> {
  await trx('bulk_rows')
    .where({ bulk_id: bulkId, position })
    .update({
      verdict: refusal ? 'blocked' : 'done',
      refusal: refusal && JSON.stringify(refusal),
      inverse: refusal || !inverse ? null : JSON.stringify(inverse),
      version_after: refusal ? null : versionAfter,
      decided_at: now,
    });
}

/** @returns what the command came to; null when there was nobody or nothing to give it to */
export function decideRow(knex: Knex, person: Person, todo: RowToDo, now: Date): Promise<Handled | null> {
  const { bulkId, position, taskId, action, expectedVersion } = todo;
  const key = `bulk/${bulkId}/${position}`;
  return withinWall(knex, person, async (trx) => {
    const row = await lockCaseOfTask(trx, taskId);
    const before = row && (await readTask(trx, row.id, taskId));
    const blockedBy = async (refusal: Refusal) => {
      await writeVerdict(trx, todo, { refusal }, now);
      return null;
    };
    if (!before) return blockedBy(refuse('not_found'));
    const command = await commandOn(trx, action, taskId);
    if (isRefusal(command)) return blockedBy(command);
    const changed = await whyNotAsSeen(trx, taskId, expectedVersion);
    // That a colleague has it since, or that it is over, says more than that it is no longer the same: the rule comes first.
    if (changed && !(await rehearseInside(trx, row, { command, principal: person, now }))) return blockedBy(changed);
    const handled = await handleInside(trx, row, {
      caseId: row.id,
      command: command.type === 'reassignTask' ? { ...command, inBulk: bulkId } : command,
      principal: person,
      key,
      now,
      through: 'bulk',
    });
    const refusal = isRefusal(handled.answer) ? handled.answer : null;
    await writeVerdict(
      trx,
      todo,
      { refusal, inverse: inverseOf(action, before), versionAfter: await versionOf(trx, taskId) },
      now,
    );
    return handled;
  });
}
