import type { Knex } from 'knex';
import { changesOfCase } from '../db/cases/changesOfCase';
import type { Change } from '../db/changes';
import type { CaseKind } from '../domain/cases/kinds';

/** Tells open screens that a case moved. Best effort, after the commit: a screen that misses it fetches again by itself. */
export function createAnnouncer(knex: Knex, publish: (change: Change) => void, onError: (error: unknown) => void): (caseId: string) => void {
  const announce = async (caseId: string) => {
    const { rows } = await knex.raw<{ rows: { kind: CaseKind; company_id: string; bu_id: string }[] }>('SELECT * FROM door_case(?)', [caseId]);
    const row = rows[0];
    if (row) changesOfCase({ kind: row.kind, caseId, companyId: row.company_id, buId: row.bu_id }, new Date()).forEach(publish);
  };
  return (caseId) => void announce(caseId).catch(onError);
}
