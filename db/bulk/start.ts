/** A bulk begins as rows: what is to be done to each task, and nothing done yet. */
import { refuse, type Refusal } from '../../domain/errors/refusal';
import type { Person } from '../../domain/principal/principal';
import type { BulkAction } from '../../domain/tasks/bulk';
import { writeAudit } from '../cases/audit';
import { idFromKey } from '../idFromKey';
import type { Transaction } from '../wall';
import type { Seen } from './seen';

interface Asked {
  person: Person;
  key: string;
  now: Date;
}

interface Order {
  action: BulkAction;
  taskIds: readonly string[];
  seen: Seen;
}

/** Whether the caller's wall shows all of these tasks. */
export async function refuseUnknownTasks(trx: Transaction, taskIds: readonly string[]): Promise<Refusal | null> {
  const { rows } = await trx.raw<{ rows: { count: number }[] }>(
    'SELECT count(*)::int AS count FROM tasks WHERE id = ANY (?::uuid[])',
    [`{${taskIds.join(',')}}`],
  );
  return rows[0]?.count === new Set(taskIds).size
    ? null
    : refuse('reference_unknown', { params: { field: 'taskIds' } });
}

/** Somebody of the company, for an action that names one. */
export async function refuseUnknownAssignee(trx: Transaction, action: BulkAction): Promise<Refusal | null> {
  if (action.type !== 'reassign' || (await trx('users').where({ id: action.assigneeId }).first('id'))) return null;
  return refuse('reference_unknown', { params: { field: 'action.assigneeId' } });
}

async function insertBulk(
  trx: Transaction,
  id: string,
  { person, now }: Asked,
  action: BulkAction,
  undoes: string | null,
): Promise<void> {
  await trx('bulks').insert({
    id,
    company_id: person.companyId,
    user_id: person.userId,
    action: JSON.stringify(action),
    undoes,
    asked_at: now,
  });
  const data = { action: action.type, ...(undoes !== null && { undoes }) };
  await writeAudit(trx, {
    companyId: person.companyId,
    buId: null,
    principal: person,
    action: 'startBulk',
    objectKind: 'bulk',
    objectId: id,
    outcome: 'applied',
    data,
    at: now,
  });
}

/** @returns its id; asked again under the same key, the same */
export async function startBulk(
  trx: Transaction,
  asked: Asked,
  { action, taskIds, seen }: Order,
): Promise<string | Refusal> {
  const id = idFromKey(asked.person.userId, 'startBulk', asked.key);
  if (await trx('bulks').where({ id }).first('id')) return id;
  const unknown =
    (await refuseUnknownTasks(trx, [...taskIds, ...seen.keys()])) ?? (await refuseUnknownAssignee(trx, action));
  if (unknown) return unknown;
  await insertBulk(trx, id, asked, action, null);
  await trx('bulk_rows').insert(
    [...new Set(taskIds)].map((task_id, at) => ({
      bulk_id: id,
      position: at + 1,
      task_id,
      action: JSON.stringify(action),
      expected_version: seen.get(task_id) ?? null,
    })),
  );
  return id;
}

/** Whether it did something that can be taken back, and was not taken back already. */
async function mayUndo(trx: Transaction, bulkId: string): Promise<boolean> {
  const { rows } = await trx.raw<{ rows: unknown[] }>(
    `SELECT 1 FROM bulk_rows r WHERE r.bulk_id = :bulkId AND r.verdict = 'done' AND r.inverse IS NOT NULL AND NOT EXISTS (SELECT FROM bulks u WHERE u.undoes = :bulkId) LIMIT 1`,
    { bulkId },
  );
  return rows.length > 0;
}

/** Takes back, row by row and the last first, what a bulk did: only where the task is still as the bulk left it. */
export async function undoBulk(trx: Transaction, asked: Asked, undoes: string): Promise<string | Refusal> {
  const done = await trx('bulks')
    .where({ id: undoes })
    .forUpdate()
    .first<{ action: BulkAction; finished_at: Date | null } | undefined>('action', 'finished_at');
  if (!done) return refuse('not_found');
  const id = idFromKey(asked.person.userId, 'undoBulk', asked.key);
  if (await trx('bulks').where({ id }).first('id')) return id;
  if (done.finished_at === null) return refuse('bulk_running');
  if (!(await mayUndo(trx, undoes))) return refuse('nothing_to_undo');
  await insertBulk(trx, id, asked, done.action, undoes);
  await trx.raw(
    `INSERT INTO bulk_rows (bulk_id, position, task_id, action, expected_version)
     SELECT ?, row_number() OVER (ORDER BY position DESC), task_id, inverse, version_after FROM bulk_rows WHERE bulk_id = ? AND verdict = 'done' AND inverse IS NOT NULL`,
    [id, undoes],
  );
  return id;
}
