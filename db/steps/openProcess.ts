import type { Knex } from 'knex';
import { lockCase } from '../cases/caseRow';
import type { CaseContext } from '../cases/context';
import { inOneTrip } from '../inOneTrip';
import { enterCase } from '../wall';
import { auditForged } from './forged';
import { lookAhead, stepsFrom } from './lookAhead';
import { markRead, unsentEffects, type SeenStep } from './step';
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

async function stepsDone({ trx, row }: CaseContext): Promise<DoneStep[]> {
  return trx('case_steps')
    .where({ case_id: row.id })
    .whereNotNull('closed_at')
    .orderBy('position')
    .select<DoneStep[]>('node', 'round', 'outcome');
}

/** A look at the human task that is open, if one is: it reads the case's decisions up to now, as any look at a task does. */
async function openTaskSeen(context: CaseContext): Promise<SeenStep[]> {
  const { trx, row } = context;
  const open = await trx('case_steps')
    .where({ case_id: row.id, kind: 'humanTask' })
    .whereNull('closed_at')
    .first<{ node: string; round: number } | undefined>('node', 'round');
  if (!open || row.closedAt !== null) return [];
  const [steps] = await inOneTrip([() => stepsFrom(context, open), () => markRead(trx, row, row.lastSeq)]);
  return lookAhead(context, steps);
}

/**
 * What a new run of a case walks over: everything that its earlier runs, if any, have done.
 * A draft has no process yet, whoever tells of it: submitting it is what starts one.
 */
export function openProcess(knex: Knex, { caseId, process, at }: Opening): Promise<OpenedProcess> {
  return knex.transaction(async (trx) => {
    const [, row] = await inOneTrip([() => enterCase(trx, caseId), () => lockCase(trx, caseId)]);
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
    const context = systemContext(trx, row, new Date(at));
    const [done, ahead] = await inOneTrip([() => stepsDone(context), () => openTaskSeen(context)]);
    return {
      exists: true,
      done,
      effects: await unsentEffects(trx, caseId),
      ahead,
      told: context.told,
      opportunityId: row.opportunityId,
    };
  });
}
