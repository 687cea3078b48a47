import type { Knex } from 'knex';
import type { Change } from '../db/changes';

/** Tells open screens that a case moved. Best effort, after the commit: a screen that misses it fetches again by itself. */
export function createAnnouncer(knex: Knex, publish: (change: Change) => void, onError: (error: unknown) => void): (caseId: string) => void {
  const announce = async (caseId: string) => {
    const { rows } = await knex.raw<{ rows: { kind: string; company_id: string; bu_id: string }[] }>('SELECT * FROM door_case(?)', [caseId]);
    const row = rows[0];
    if (row) publish({ companyId: row.company_id, buId: row.bu_id, topic: 'case', id: caseId, version: Date.now() });
  };
  return (caseId) => void announce(caseId).catch(onError);
}
