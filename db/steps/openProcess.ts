import type { Knex } from 'knex';
import { lockCase, readCase } from '../cases/caseRow';
import { inOneTrip } from '../inOneTrip';
import { enterCase, transactionEndedBy } from '../wall';
import { auditForged } from './forged';
import { firstWait, lookAtDecision, lookAtTask, type SeenAtStart } from './lookAtStart';
import { ofRow, unsentEffects, type CaseOf } from './step';
import { stepsSoFar, type StepSoFar } from './stepsSoFar';
import { unreadAt } from './waitStep';

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
  /** Whose case it is, for whoever announces that it moved; not for the workflow. */
  of?: CaseOf;
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

type Done = StepSoFar & DoneStep;

const isDone = (step: StepSoFar): step is Done => step.closedAt !== null;

/**
 * What a new run of a case walks over: everything that its earlier runs, if any, have done, and a look at the task or the
 * wait where it stands. A draft has no process yet, whoever tells of it: submitting it is what starts one.
 */
export function openProcess(knex: Knex, { caseId, process, at, look = true }: Opening): Promise<OpenedProcess> {
  const begins = firstWait(process);
  return transactionEndedBy(knex, async (trx, endWith) => {
    const [, row, steps, events, effects] = await inOneTrip([
      () => enterCase(trx, caseId),
      () => (begins === null ? readCase(trx, caseId) : lockCase(trx, caseId)),
      () => stepsSoFar(trx, caseId),
      () => (begins === null ? [] : unreadAt(trx, caseId)),
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
      if (!look || !place) return { effects };
      return lookAtDecision(trx, row, { ...place, at }, { steps, events, effects }, endWith);
    };
    const done = steps.filter(isDone).map(({ node, round, outcome }) => ({ node, round, outcome }));
    return { exists: true, done, ...(await seen()), opportunityId: row.opportunityId, of: ofRow(row) };
  });
}
