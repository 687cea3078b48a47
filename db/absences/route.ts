/** One task, put into the hands that it belongs to today: decided by the one door, like anything else that happens to it. */
import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { CaseRef } from '../../domain/cases/kinds';
import { isRefusal } from '../../domain/errors/refusal';
import type { RouteTask, Task } from '../../domain/tasks/task';
import { lockCase, type CaseRow } from '../cases/caseRow';
import { decideInside } from '../cases/handleCommand';
import { systemContext } from '../steps/systemContext';
import { readTask } from '../tasks/taskRow';
import { enterCase, type Transaction } from '../wall';
import { lineFor } from './line';
import { runningAbsences } from './running';

export interface TaskToRoute {
  id: string;
  case_id: string;
}

export interface Routed extends CaseRef {
  touched: CaseRef[];
  told: string[];
}

async function commandFor(trx: Transaction, row: CaseRow, task: Task, today: string): Promise<RouteTask> {
  const running = await runningAbsences(trx, today);
  const whose = task.forUserId ?? task.assigneeId ?? '';
  const absence = running.find(({ userId }) => userId === whose);
  const line = absence
    ? await lineFor(trx, row, whose, task.candidate.kind === 'group' ? task.candidate.regionId : null, running)
    : [];
  return {
    type: 'routeTask',
    taskId: task.id,
    absent: running.map(({ userId }) => userId).sort(),
    line,
    toldTogether: absence?.begunAt === null,
  };
}

/** The same facts about the same state of a task are the same command, and decided once. */
const keyOf = (command: RouteTask, lastSeq: number): string =>
  `route/${lastSeq}/${createHash('sha256').update(JSON.stringify(command)).digest('hex')}`;

/** It stays where it is for a while, and is asked about again. */
export function askAgainLater(knex: Knex, { id, case_id: caseId }: TaskToRoute): Promise<void> {
  return knex.transaction(async (trx) => {
    if (await enterCase(trx, caseId)) await trx('tasks').where({ id }).update({ route_tried_at: trx.fn.now() });
  });
}

/** @returns null when it is in the right hands already, or nobody else may hold it */
export function routeOne(
  knex: Knex,
  { id, case_id: caseId }: TaskToRoute,
  today: string,
  now: Date,
): Promise<Routed | null> {
  return knex.transaction(async (trx) => {
    const entered = await enterCase(trx, caseId);
    const row = entered && (await lockCase(trx, caseId));
    const task = row && (await readTask(trx, caseId, id));
    if (!row || task?.state !== 'claimed') return null;
    const context = systemContext(trx, row, now);
    const before = row.lastSeq;
    const command = await commandFor(trx, row, task, today);
    const answer = await decideInside(context, {
      caseId,
      command,
      principal: context.principal,
      key: keyOf(command, before),
      now,
    });
    if (!isRefusal(answer) && answer.seq > before)
      return { kind: row.kind, caseId, touched: context.touched, told: context.told };
    await trx('tasks').where({ id }).update({ route_tried_at: trx.fn.now() });
    return null;
  });
}
