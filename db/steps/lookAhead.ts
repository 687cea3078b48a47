import type { CaseContext } from '../cases/context';
import type { Transaction } from '../wall';
import { fireAlarms } from './alarms';
import { endWaitIfOver } from './endWait';
import type { SeenStep, StepRef } from './step';

interface StepRow {
  node: string;
  round: number;
  kind: string;
  outcome: string | null;
}

/** This step and those that were opened after it, in order; none when it is not open yet. */
export async function stepsFrom(trx: Transaction, { caseId, node, round }: StepRef): Promise<StepRow[]> {
  const { rows } = await trx.raw<{ rows: StepRow[] }>(
    `SELECT s.node, s.round, s.kind, s.outcome FROM case_steps s
     WHERE s.case_id = :id AND s.position >= (SELECT f.position FROM case_steps f WHERE f.case_id = :id AND f.node = :node AND f.round = :round) ORDER BY s.position`,
    { id: caseId, node, round },
  );
  return rows;
}

/**
 * What a process that stands at the first of these steps needs to know of them, in one look: how each human task ended,
 * and when the open one is looked at again. Stops at a step that the process does itself.
 */
export async function lookAhead(context: CaseContext, steps: readonly StepRow[]): Promise<SeenStep[]> {
  await endWaitIfOver(context);
  const seen: SeenStep[] = [];
  for (const { node, round, kind, outcome } of steps) {
    if (kind !== 'humanTask' || (outcome === null && context.row.closedAt !== null)) break;
    seen.push({
      node,
      round,
      ...(outcome === null ? await fireAlarms(context, node, round) : { outcome, wakeAt: null }),
    });
  }
  return seen;
}
