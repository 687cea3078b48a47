import type { Knex } from 'knex';
import { lockCase, readCase } from '../cases/caseRow';
import { inOneTrip } from '../inOneTrip';
import { enterCase, type Transaction } from '../wall';
import { auditForged } from './forged';
import { lookAhead, stepsFrom } from './lookAhead';
import { lookedAt, unsentEffects, type SeenStep } from './step';
import { systemContext } from './systemContext';

/** A step done in an earlier run. */
export interface DoneStep {
  node: string;
  round: number;
  outcome: string;
}

export interface OpenedProcess {
  exists: boolean;
  done: DoneStep[];
  effects: string[];
  /** The human task that is open, as a look at it would say. */
  ahead?: SeenStep[];
  /** People whom the look told of something; the workflow does not hear of it. */
  told?: string[];
  /** The opportunity that the case serves. */
  opportunityId?: string | null;
}

interface Opening {
  caseId: string;
  /** The workflow that asks: somebody who can reach the engine can start any of them with the id of any case. */
  process: string;
  at: number;
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

/** A look at the human task that is open: it reads the case's decisions up to now, as any look at a task does. */
async function taskSeen(
  trx: Transaction,
  caseId: string,
  open: StepRow,
  at: Date,
): Promise<Pick<OpenedProcess, 'effects' | 'ahead' | 'told'>> {
  const [row, steps] = await inOneTrip([() => lockCase(trx, caseId), () => stepsFrom(trx, { caseId, ...open })]);
  if (!row || row.closedAt !== null) return { effects: await unsentEffects(trx, caseId) };
  const context = systemContext(trx, row, at);
  const ahead = await lookAhead(context, steps);
  return { effects: await lookedAt(trx, row), ahead, told: context.told };
}

/**
 * What a new run of a case walks over: everything that its earlier runs, if any, have done. Nothing is locked, and so
 * nothing is written, where no task is open: what is decided meanwhile the first step reads.
 * A draft has no process yet, whoever tells of it: submitting it is what starts one.
 */
export function openProcess(knex: Knex, { caseId, process, at }: Opening): Promise<OpenedProcess> {
  return knex.transaction(async (trx) => {
    const [, row, steps, effects] = await inOneTrip([
      () => enterCase(trx, caseId),
      () => readCase(trx, caseId),
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
    const done = steps.filter(isDone).map(({ node, round, outcome }) => ({ node, round, outcome }));
    const open = steps.find((step) => step.kind === 'humanTask' && !isDone(step));
    return {
      exists: true,
      done,
      ...(open ? await taskSeen(trx, caseId, open, new Date(at)) : { effects }),
      opportunityId: row.opportunityId,
    };
  });
}
