import type { Knex } from 'knex';
import { changesForTold, changesOfCase } from '../db/cases/changesOfCase';
import type { Change } from '../db/changes';
import type { CaseKind } from '../domain/cases/kinds';

/** Tells the open screens of people who were told of something that is no case's. */
export const createToldAnnouncer = (publish: (change: Change) => void) => (companyId: string, told: readonly string[]): void =>
  changesForTold(told, { companyId, buId: '' }, new Date()).forEach(publish);

export type Announce = (caseId: string, told?: readonly string[]) => void;

/** Tells open screens that a case moved, and those of people who were told of something. Best effort, after the commit: a screen that misses it fetches again by itself. */
export function createAnnouncer(knex: Knex, publish: (change: Change) => void, onError: (error: unknown) => void): Announce {
  const announce = async (caseId: string, told: readonly string[]) => {
    const { rows } = await knex.raw<{ rows: { kind: CaseKind; company_id: string; bu_id: string }[] }>('SELECT * FROM door_case(?)', [caseId]);
    const row = rows[0];
    if (!row) return;
    const moved = { kind: row.kind, caseId, companyId: row.company_id, buId: row.bu_id };
    const now = new Date();
    [...changesOfCase(moved, now), ...changesForTold(told, moved, now)].forEach(publish);
  };
  return (caseId, told = []) => void announce(caseId, told).catch(onError);
}
