/** A dry run: each task is asked by the very rule that will decide it, and nothing is written. */
import type { Knex } from 'knex';
import { isRefusal, refuse, type Refusal } from '../../domain/errors/refusal';
import type { Person } from '../../domain/principal/principal';
import type { BulkAction } from '../../domain/tasks/bulk';
import { lockCaseOfTask } from '../cases/caseRow';
import { rehearseInside } from '../cases/handleCommand';
import { withinWall } from '../wall';
import { commandOn } from './command';
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

/** One short transaction a task: a rehearsal of hundreds holds up nobody. Null when it would pass. */
function rehearseOne(knex: Knex, { action, person, seen, now }: Wanted, taskId: string): Promise<Blocked | null> {
  return withinWall(knex, person, async (trx) => {
    const row = await lockCaseOfTask(trx, taskId);
    if (!row) return { taskId, number: '', title: '', refusal: refuse('not_found') };
    const command = await commandOn(trx, action, taskId);
    const refusal = isRefusal(command)
      ? command
      : ((await rehearseInside(trx, row, { command, principal: person, now })) ??
        (await whyNotAsSeen(trx, taskId, seen.get(taskId) ?? null)));
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
