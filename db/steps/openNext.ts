import { randomUUID } from 'node:crypto';
import { performerOf, startOf, taskAfter, type Performer } from '../../domain/processes/graph';
import { graphs } from '../../domain/processes/graphs';
import type { AnyCommand } from '../cases/commands';
import type { CaseContext } from '../cases/context';
import type { NewEvent } from '../cases/append';
import type { PlannedTask } from './openTask';
import { planTask } from './planTask';
import { readPlanFacts, type PlanFacts } from './planFacts';
import type { StepRef } from './step';

/** The step that these decisions ended, and how; null when they ended none. */
function endedBy(
  kind: CaseContext['row']['kind'],
  events: readonly NewEvent[],
): { node: string; outcome: string | null; taskId: string | null } | null {
  for (const { type, data } of events) {
    if (type === 'requestSubmitted') return { node: startOf(graphs[kind]), outcome: null, taskId: null };
    if (type === 'taskCompleted') return data as { node: string; outcome: string; taskId: string };
  }
  return null;
}

function performerAt({ row: { kind } }: CaseContext, node: string): Performer {
  const performer = performerOf(graphs[kind], node);
  if (performer === null) throw new Error(`${node} is no user task of ${kind}`);
  return performer;
}

async function plannedTask(context: CaseContext, ref: StepRef, facts: PlanFacts): Promise<PlannedTask> {
  return { taskId: randomUUID(), ref, plan: await planTask(context, performerAt(context, ref.node), facts) };
}

/** The task of a step that its process has come to. */
export async function taskOf(context: CaseContext, ref: StepRef): Promise<PlannedTask> {
  return plannedTask(context, ref, await readPlanFacts(context));
}

/** What a next task needs to be planned, for commands that mostly open one: read with the facts of the decision, before it. */
export async function readAhead(context: CaseContext, command: AnyCommand): Promise<PlanFacts | null> {
  if (command.type === 'completeTask') return readPlanFacts(context, command);
  return command.type === 'submitRequest' ? readPlanFacts(context) : null;
}

/**
 * Where the graph of the process leads from the step that these decisions ended to one human task and to nothing else,
 * that task is opened in their transaction: nobody waits for the process to come by, which finds it open and drives on.
 *
 * @param ahead what was read of it before the decision
 */
export async function nextTask(
  context: CaseContext,
  events: readonly NewEvent[],
  ahead: PlanFacts | null,
): Promise<PlannedTask | null> {
  const { kind, id: caseId } = context.row;
  const step = endedBy(kind, events);
  if (!step) return null;
  const node = taskAfter(graphs[kind], step.node, step.outcome);
  if (node === null) return null;
  const facts = ahead ?? (await readPlanFacts(context, step));
  return plannedTask(context, { caseId, node, round: (facts.rounds[node] ?? 0) + 1 }, facts);
}
