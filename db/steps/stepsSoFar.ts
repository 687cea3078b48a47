import type { Transaction } from '../wall';

/** A step that a case has come to. */
export interface StepSoFar {
  node: string;
  round: number;
  kind: string;
  position: number;
  outcome: string | null;
  /** The last decision that it has used up. */
  untilSeq: number | null;
  closedAt: Date | null;
}

/** All of them, in the order in which the case came to them. */
export async function stepsSoFar(trx: Transaction, caseId: string): Promise<StepSoFar[]> {
  return trx('case_steps')
    .where({ case_id: caseId })
    .orderBy('position')
    .select<StepSoFar[]>(
      'node',
      'round',
      'kind',
      'position',
      'outcome',
      'until_seq as untilSeq',
      'closed_at as closedAt',
    );
}

/** How often the case has come to each of its nodes. */
export function roundsIn(steps: readonly StepSoFar[]): Map<string, number> {
  const rounds = new Map<string, number>();
  for (const { node, round } of steps) rounds.set(node, Math.max(round, rounds.get(node) ?? 0));
  return rounds;
}
