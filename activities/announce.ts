import type { Knex } from 'knex';
import { changesForTold, changesOfCase } from '../db/cases/changesOfCase';
import type { Change } from '../db/changes';
import type { CaseOf } from '../db/steps/step';

/** Tells the open screens of people who were told of something that is no case's. */
export const createToldAnnouncer =
  (publish: (change: Change) => void) =>
  (companyId: string, told: readonly string[]): void =>
    changesForTold(told, { companyId, buId: '' }, new Date()).forEach(publish);

/** Steps of one case follow each other within milliseconds: all that moved meanwhile is told together. */
const gatherMs = 25;

interface Moved {
  told: Set<string>;
  of: CaseOf | undefined;
}

/** @param of as its row says, where whoever moved it has read that */
export type Announce = (caseId: string, told?: readonly string[], of?: CaseOf) => void;

async function askedOf(knex: Knex, ids: string[]): Promise<Map<string, CaseOf>> {
  if (ids.length === 0) return new Map();
  const { rows } = await knex.raw<{ rows: (CaseOf & { id: string })[] }>(
    'SELECT m.id, c.kind, c.company_id AS "companyId", c.bu_id AS "buId" FROM unnest(:ids::uuid[]) AS m(id) CROSS JOIN LATERAL door_case(m.id) c',
    { ids },
  );
  return new Map(rows.map(({ id, ...of }) => [id, of]));
}

/** Tells open screens that a case moved, and those of people who were told of something. Best effort, after the commit: a screen that misses it fetches again by itself. */
export function createAnnouncer(
  knex: Knex,
  publish: (change: Change) => void,
  onError: (error: unknown) => void,
): Announce {
  let waiting = new Map<string, Moved>();
  const announce = async () => {
    const moved = waiting;
    waiting = new Map();
    const asked = await askedOf(
      knex,
      [...moved].flatMap(([caseId, { of }]) => (of ? [] : [caseId])),
    );
    const now = new Date();
    for (const [caseId, { told, of = asked.get(caseId) }] of moved) {
      if (!of) continue;
      const where = { caseId, ...of };
      [...changesOfCase(where, now), ...changesForTold([...told], where, now)].forEach(publish);
    }
  };
  return (caseId, told = [], of) => {
    if (waiting.size === 0) setTimeout(() => void announce().catch(onError), gatherMs).unref();
    const before = waiting.get(caseId);
    waiting.set(caseId, { told: new Set([...(before?.told ?? []), ...told]), of: of ?? before?.of });
  };
}
