import type { Knex } from 'knex';
import { withinCase } from '../wall';
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

/** What a new run of a case walks over: everything that its earlier runs, if any, have done. */
export async function openProcess(knex: Knex, caseId: string): Promise<OpenedProcess> {
  const { rows } = await knex.raw<{ rows: unknown[] }>('SELECT 1 FROM door_case(?)', [caseId]);
  if (rows.length === 0) return { exists: false, done: [], effects: [] };
  return withinCase(knex, caseId, async (trx) => ({
    exists: true,
    done: await trx('case_steps').where({ case_id: caseId }).whereNotNull('closed_at').orderBy('position').select<DoneStep[]>('node', 'round', 'outcome'),
    effects: await unsentEffects(trx, caseId),
  }));
}
