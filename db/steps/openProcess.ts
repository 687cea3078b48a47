import type { Knex } from 'knex';
import { lockCase, readCase } from '../cases/caseRow';
import { inOneTrip } from '../inOneTrip';
import { enterCase, type Transaction } from '../wall';
import { auditForged } from './forged';
import { firstWait, lookAtDecision, lookAtTask, type SeenAtStart } from './lookAtStart';
import { unsentEffects } from './step';

/** A step done in an earlier run. */
export interface DoneStep {
  node: string;
  round: number;
  outcome: string;
}

export interface OpenedProcess extends SeenAtStart {
  exists: boolean;
  done: DoneStep[];
  /** The opportunity that the case serves. */
  opportunityId?: string | null;
}

export interface Opening {
  caseId: string;
  /** The workflow that asks: somebody who can reach the engine can start any of them with the id of any case. */
  process: string;
  at: number;
  /** False after a look that failed again and again: the step itself says so to operators. */
  look?: boolean;
}

const nothing: OpenedProcess = { exists: false, done: [], effects: [] };

interface StepRow extends Omit<DoneStep, 'outcome'> {
  kind: string;
  outcome: string | null;
  closedAt: Date | null;
}

async function stepsOf(trx: Transaction, caseId: string): Promise<StepRow[]> {
  return trx('case_steps')
    .where({ case_id: caseId })
    .orderBy('position')
    .select<StepRow[]>('node', 'round', 'kind', 'outcome', 'closed_at as closedAt');
}

const isDone = (step: StepRow): step is StepRow & DoneStep => step.closedAt !== null;

/**
 * What a new run of a case walks over: everything that its earlier runs, if any, have done, and a look at the task or the
 * wait where it stands. A draft has no process yet, whoever tells of it: submitting it is what starts one.
 */
export function openProcess(knex: Knex, { caseId, process, at, look = true }: Opening): Promise<OpenedProcess> {
  const begins = firstWait(process);
  return knex.transaction(async (trx) => {
    const [, row, steps, effects] = await inOneTrip([
      () => enterCase(trx, caseId),
      () => (begins === null ? readCase(trx, caseId) : lockCase(trx, caseId)),
      () => stepsOf(trx, caseId),
      () => unsentEffects(trx, caseId),
    ]);
    if (!row) return nothing;
    if (row.kind !== process) {
      await auditForged(trx, row, {
        process,
        action: 'startProcess',
        objectKind: row.kind,
        objectId: caseId,
        at: new Date(at),
      });
      return nothing;
    }
    if (row.state === 'draft') return nothing;
    const seen = async (): Promise<SeenAtStart> => {
      const task = steps.find((step) => step.kind === 'humanTask' && !isDone(step));
      if (look && task) return lookAtTask(trx, caseId, task, new Date(at));
      const wait = steps.find((step) => step.kind === 'wait' && !isDone(step));
      const place = wait ?? (steps.length === 0 && begins !== null ? { node: begins, round: 1 } : null);
      return look && place ? lookAtDecision(trx, row, place, new Date(at)) : { effects };
    };
    const done = steps.filter(isDone).map(({ node, round, outcome }) => ({ node, round, outcome }));
    return { exists: true, done, ...(await seen()), opportunityId: row.opportunityId };
  });
}
