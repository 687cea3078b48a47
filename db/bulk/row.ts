/** One row of a bulk: the command, its answer and its verdict are one transaction, so that a crash repeats nothing. */
import type { Knex } from 'knex';
import { isRefusal, refuse, type Refusal } from '../../domain/errors/refusal';
import type { Person } from '../../domain/principal/principal';
import { inverseOf, type BulkAction, type BulkCommand, type BulkMessage } from '../../domain/tasks/bulk';
import type { Task } from '../../domain/tasks/task';
import { writeAudit } from '../cases/audit';
import { lockCaseOfTask, type CaseRow } from '../cases/caseRow';
import { handleInside, type Handled } from '../cases/handleCommand';
import type { Posted } from '../conversation/post';
import { readTask } from '../tasks/taskRow';
import { withinWall, type Transaction } from '../wall';
import { commandOn } from './command';
import { sayOn } from './message';
import { whyNotDone } from './rehearse';
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

/** What a row came to, for those who have news of it. */
export type RowDone = Pick<Handled, 'case' | 'touched' | 'told'> & { said: (Posted & { requestId: string }) | null };

/** @returns null when there was nobody or nothing to give it to */
export function decideRow(knex: Knex, person: Person, todo: RowToDo, now: Date): Promise<RowDone | null> {
  const { taskId, action, expectedVersion } = todo;
  return withinWall(knex, person, async (trx) => {
    const row = await lockCaseOfTask(trx, taskId);
    const before = row && (await readTask(trx, row.id, taskId));
    const changed = before && (await whyNotAsSeen(trx, taskId, expectedVersion));
    const blockedBy = async (refusal: Refusal) => {
      await writeVerdict(trx, todo, { refusal }, now);
      return null;
    };
    if (!row || !before) return blockedBy(refuse('not_found'));
    // That a colleague has it since, or that it is over, says more than that it is no longer the same: the rule comes first.
    if (changed && !(await whyNotDone(trx, row, taskId, { action, person, now }))) return blockedBy(changed);
    return action.type === 'message'
      ? sayRow(trx, row, { person, todo, action, now })
      : giveCommand(trx, row, { person, todo, action, before, now });
  });
}

interface Deciding<Action> {
  person: Person;
  todo: RowToDo;
  action: Action;
  now: Date;
}

async function giveCommand(
  trx: Transaction,
  row: CaseRow,
  { person, todo, action, before, now }: Deciding<BulkCommand> & { before: Task },
): Promise<RowDone | null> {
  const { bulkId, position, taskId } = todo;
  const command = await commandOn(trx, action, taskId);
  if (isRefusal(command)) {
    await writeVerdict(trx, todo, { refusal: command }, now);
    return null;
  }
  const handled = await handleInside(trx, row, {
    caseId: row.id,
    command: command.type === 'reassignTask' ? { ...command, inBulk: bulkId } : command,
    principal: person,
    key: `bulk/${bulkId}/${position}`,
    now,
    through: 'bulk',
  });
  const refusal = isRefusal(handled.answer) ? handled.answer : null;
  const versionAfter = await versionOf(trx, taskId);
  await writeVerdict(trx, todo, { refusal, inverse: inverseOf(action, before), versionAfter }, now);
  return { ...handled, said: null };
}

async function sayRow(
  trx: Transaction,
  row: CaseRow,
  { person, todo, action, now }: Deciding<BulkMessage>,
): Promise<RowDone | null> {
  const posted = await sayOn(trx, row, { person, action, bulkId: todo.bulkId, now });
  await writeVerdict(trx, todo, { refusal: isRefusal(posted) ? posted : null }, now);
  if (isRefusal(posted)) {
    await auditUnsaid(trx, row, { person, code: posted.code, now });
    return null;
  }
  const touched = [{ kind: row.kind, caseId: row.id }];
  return { case: null, touched, told: posted.told, said: { ...posted, requestId: row.id } };
}

/** Refused attempts stand in the audit too: a command writes its own line, a message only what was said. */
const auditUnsaid = (
  trx: Transaction,
  { companyId, buId, kind, id }: CaseRow,
  { person, code, now }: { person: Person; code: string; now: Date },
) =>
  writeAudit(trx, {
    companyId,
    buId,
    principal: person,
    action: 'postMessage',
    objectKind: kind,
    objectId: id,
    outcome: 'refused',
    code,
    data: { through: 'bulk' },
    at: now,
  });
