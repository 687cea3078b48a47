import type { Knex } from 'knex';
import { withinCase } from '../wall';
import { auditForged } from './forged';
import { unsentEffects } from './step';

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
}

const nothing: OpenedProcess = { exists: false, done: [], effects: [] };

/**
 * What a new run of a case walks over: everything that its earlier runs, if any, have done.
 * A draft has no process yet, whoever tells of it: submitting it is what starts one.
 * @param process the workflow that asks: somebody who can reach the engine can start any of them with the id of any case
 */
export async function openProcess(knex: Knex, caseId: string, process: string): Promise<OpenedProcess> {
  const { rows } = await knex.raw<{ rows: unknown[] }>('SELECT 1 FROM door_case(?)', [caseId]);
  if (rows.length === 0) return nothing;
  return withinCase(knex, caseId, async (trx, row) => {
    if (row.kind !== process) {
      await auditForged(trx, { ...row, id: caseId }, { process, action: 'startProcess', objectKind: row.kind, objectId: caseId, at: new Date() });
      return nothing;
    }
    const draft = await trx('cases').where({ id: caseId, state: 'draft' }).first<{ id: string } | undefined>('id');
    if (draft) return nothing;
    return {
      exists: true,
      done: await trx('case_steps').where({ case_id: caseId }).whereNotNull('closed_at').orderBy('position').select<DoneStep[]>('node', 'round', 'outcome'),
      effects: await unsentEffects(trx, caseId),
    };
  });
}
