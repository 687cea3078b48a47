/** A run that begins looks at once at the step where its case stands, so that it need not look again. */
import { isCaseKind } from '../../domain/cases/kinds';
import { startOf, waitAfter } from '../../domain/processes/graph';
import { graphs } from '../../domain/processes/graphs';
import { lockCase, type CaseRow } from '../cases/caseRow';
import { inOneTrip } from '../inOneTrip';
import type { EndWith, Transaction } from '../wall';
import { lookAhead, stepsFrom } from './lookAhead';
import { lookedAt, unsentEffects, type SeenStep } from './step';
import { systemContext } from './systemContext';
import { lookAtWait, type BeforeLook } from './waitStep';

export interface SeenAtStart {
  effects: string[];
  /** What a look at the step, and at those behind it, says. */
  ahead?: SeenStep[];
  /** People whom the look told of something. */
  told?: string[];
  /** Whatever was decided before is read: no news of it is news any more. */
  looked?: true;
}

interface Place {
  node: string;
  round: number;
}

/** The wait that a process begins with; null where it begins with anything else, or is no case's. */
export const firstWait = (process: string): string | null =>
  isCaseKind(process) ? waitAfter(graphs[process], startOf(graphs[process]), null) : null;

/** At the human task that is open: reads the case's decisions up to now, as any look at a task does. */
export async function lookAtTask(trx: Transaction, caseId: string, open: Place, at: Date): Promise<SeenAtStart> {
  const [row, steps] = await inOneTrip([() => lockCase(trx, caseId), () => stepsFrom(trx, { caseId, ...open })]);
  if (!row || row.closedAt !== null) return { effects: await unsentEffects(trx, caseId) };
  const context = systemContext(trx, row, at);
  const ahead = await lookAhead(context, steps);
  return { effects: await lookedAt(trx, row), ahead, told: context.told, looked: true };
}

/** At the decision that is waited for, in a transaction that has locked the row. */
export async function lookAtDecision(
  trx: Transaction,
  row: CaseRow,
  { node, round, at }: Place & { at: number },
  before: BeforeLook,
  endWith: EndWith,
): Promise<SeenAtStart> {
  const answer = await lookAtWait(trx, row, { caseId: row.id, node, round, at }, before, endWith);
  const { effects, told = [], ahead = [], ...own } = answer;
  return { effects, ahead: [{ node, round, ...own }, ...ahead], told, looked: true };
}
