import type { Knex } from 'knex';
import { changesForTold, changesOfCase } from '../db/cases/changesOfCase';
import type { Change } from '../db/changes';
import type { CaseKind } from '../domain/cases/kinds';

/** Tells the open screens of people who were told of something that is no case's. */
export const createToldAnnouncer =
  (publish: (change: Change) => void) =>
  (companyId: string, told: readonly string[]): void =>
    changesForTold(told, { companyId, buId: '' }, new Date()).forEach(publish);

/** Steps of one case follow each other within milliseconds: whose they are is asked once for all that moved meanwhile. */
const gatherMs = 25;

interface MovedRow {
  id: string;
  kind: CaseKind;
  company_id: string;
  bu_id: string;
}

export type Announce = (caseId: string, told?: readonly string[]) => void;

/** Tells open screens that a case moved, and those of people who were told of something. Best effort, after the commit: a screen that misses it fetches again by itself. */
export function createAnnouncer(
  knex: Knex,
  publish: (change: Change) => void,
  onError: (error: unknown) => void,
): Announce {
  let toldByCase = new Map<string, Set<string>>();
  const announce = async () => {
    const moved = toldByCase;
    toldByCase = new Map();
    const { rows } = await knex.raw<{ rows: MovedRow[] }>(
      'SELECT m.id, c.kind, c.company_id, c.bu_id FROM unnest(:ids::uuid[]) AS m(id) CROSS JOIN LATERAL door_case(m.id) c',
      { ids: [...moved.keys()] },
    );
    for (const row of rows) {
      const where = { kind: row.kind, caseId: row.id, companyId: row.company_id, buId: row.bu_id };
      const now = new Date();
      [...changesOfCase(where, now), ...changesForTold([...(moved.get(row.id) ?? [])], where, now)].forEach(publish);
    }
  };
  return (caseId, told = []) => {
    if (toldByCase.size === 0) setTimeout(() => void announce().catch(onError), gatherMs).unref();
    toldByCase.set(caseId, new Set([...(toldByCase.get(caseId) ?? []), ...told]));
  };
}
