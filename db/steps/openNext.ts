import { performerOf, startOf, taskAfter } from '../../domain/processes/graph';
import { graphs } from '../../domain/processes/graphs';
import type { CaseContext } from '../cases/context';
import type { NewEvent } from '../cases/append';
import { inOneTrip } from '../inOneTrip';
import { openTask, planTask, type TaskPlan } from './openTask';
import { openStep, type StepRef } from './step';

/** The step that these decisions ended, and how; null when they ended none. */
function endedBy(
  kind: CaseContext['row']['kind'],
  events: readonly NewEvent[],
): { node: string; outcome: string | null } | null {
  for (const { type, data } of events) {
    if (type === 'requestSubmitted') return { node: startOf(graphs[kind]), outcome: null };
    if (type === 'taskCompleted') return data as { node: string; outcome: string };
  }
  return null;
}

/** How often the process has come to this node, and once more. */
async function nextRound({ trx, row }: CaseContext, node: string): Promise<number> {
  const { rows } = await trx.raw<{ rows: { round: number }[] }>(
    'SELECT count(*)::int + 1 AS round FROM case_steps WHERE case_id = ? AND node = ?',
    [row.id, node],
  );
  return rows[0]?.round ?? 1;
}

/** A step that is to open, and its human task as planned. */
export interface PlannedTask {
  ref: StepRef;
  plan: TaskPlan;
}

export async function plannedTask(context: CaseContext, ref: StepRef): Promise<PlannedTask> {
  const performer = performerOf(graphs[context.row.kind], ref.node);
  if (performer === null) throw new Error(`${ref.node} is no user task of ${context.row.kind}`);
  return { ref, plan: await planTask(context, performer) };
}

/**
 * Where the graph of the process leads from the step that these decisions ended to one human task and to nothing else,
 * that task is opened in their transaction: nobody waits for the process to come by, which finds it open and drives on.
 */
export async function nextTask(context: CaseContext, events: readonly NewEvent[]): Promise<PlannedTask | null> {
  const { row } = context;
  const step = endedBy(row.kind, events);
  const node = step && taskAfter(graphs[row.kind], step.node, step.outcome);
  if (node === null) return null;
  const [round, planned] = await inOneTrip([
    () => nextRound(context, node),
    () => plannedTask(context, { caseId: row.id, node, round: 1 }),
  ]);
  return { ...planned, ref: { ...planned.ref, round } };
}

/** Opens the step and the human task of a process that stands there now. */
export async function openTaskStep(context: CaseContext, { ref, plan }: PlannedTask): Promise<void> {
  const { trx, row, now } = context;
  await inOneTrip([() => openStep(trx, row, ref, 'humanTask', now), () => openTask(context, ref, plan)]);
}
