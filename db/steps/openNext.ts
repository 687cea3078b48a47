import { randomUUID } from 'node:crypto';
import { performerOf, startOf, taskAfter, type Performer } from '../../domain/processes/graph';
import { graphs } from '../../domain/processes/graphs';
import type { CaseContext } from '../cases/context';
import type { NewEvent } from '../cases/append';
import type { PlannedTask } from './openTask';
import { planTask } from './planTask';
import { readPlanFacts } from './planFacts';
import type { StepRef } from './step';

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

function performerAt({ row: { kind } }: CaseContext, node: string): Performer {
  const performer = performerOf(graphs[kind], node);
  if (performer === null) throw new Error(`${node} is no user task of ${kind}`);
  return performer;
}

/** @param round which time the process comes to the node; the next, where it is not said */
export async function plannedTask(
  context: CaseContext,
  { caseId, node }: Omit<StepRef, 'round'>,
  round?: number,
): Promise<PlannedTask> {
  const performer = performerAt(context, node);
  const facts = await readPlanFacts(context, node);
  return {
    taskId: randomUUID(),
    ref: { caseId, node, round: round ?? facts.round },
    plan: await planTask(context, performer, facts),
  };
}

/**
 * Where the graph of the process leads from the step that these decisions ended to one human task and to nothing else,
 * that task is opened in their transaction: nobody waits for the process to come by, which finds it open and drives on.
 */
export async function nextTask(context: CaseContext, events: readonly NewEvent[]): Promise<PlannedTask | null> {
  const { row } = context;
  const step = endedBy(row.kind, events);
  const node = step && taskAfter(graphs[row.kind], step.node, step.outcome);
  return node === null ? null : plannedTask(context, { caseId: row.id, node });
}
