/** A dry run: each task is asked by the very rule that will decide it, and nothing is written. */
import type { Knex } from 'knex';
import { isRefusal, refuse, type Refusal } from '../../domain/errors/refusal';
import type { Person } from '../../domain/principal/principal';
import type { BulkAction } from '../../domain/tasks/bulk';
import { lockCaseOfTask, type CaseRow } from '../cases/caseRow';
import { rehearseInside } from '../cases/handleCommand';
import { withinWall, type Transaction } from '../wall';
import { commandOn } from './command';
import { whyNotSaidOn } from './message';
import { whyNotAsSeen, type Seen } from './seen';

export interface Blocked {
  taskId: string;
  number: string;
  title: string;
  refusal: Refusal;
}

interface Wanted {
  action: BulkAction;
  person: Person;
  seen: Seen;
  now: Date;
}

/** By the rule that will decide it. */
export async function whyNotDone(
  trx: Transaction,
  row: CaseRow,
  taskId: string,
  { action, person, now }: Omit<Wanted, 'seen'>,
): Promise<Refusal | null> {
  if (action.type === 'message') return whyNotSaidOn(trx, row, person, action);
  const command = await commandOn(trx, action, taskId);
  return isRefusal(command) ? command : rehearseInside(trx, row, { command, principal: person, now });
}

/** One short transaction a task: a rehearsal of hundreds holds up nobody. Null when it would pass. */
function rehearseOne(knex: Knex, { action, person, seen, now }: Wanted, taskId: string): Promise<Blocked | null> {
  return withinWall(knex, person, async (trx) => {
    const row = await lockCaseOfTask(trx, taskId);
    if (!row) return { taskId, number: '', title: '', refusal: refuse('not_found') };
    const refusal =
      (await whyNotDone(trx, row, taskId, { action, person, now })) ??
      (await whyNotAsSeen(trx, taskId, seen.get(taskId) ?? null));
    return refusal && { taskId, number: row.number, title: row.title, refusal };
  });
}

export async function rehearseBulk(
  knex: Knex,
  wanted: Wanted,
  taskIds: readonly string[],
): Promise<{ passing: number; blocked: Blocked[] }> {
  const tasks = [...new Set(taskIds)];
  const blocked: Blocked[] = [];
  for (const taskId of tasks) {
    const held = await rehearseOne(knex, wanted, taskId);
    if (held) blocked.push(held);
  }
  return { passing: tasks.length - blocked.length, blocked };
}
