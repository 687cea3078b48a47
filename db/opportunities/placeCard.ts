/** One's own order on the board: no decision about the case, so no event of it, and nobody is told. */
import { NOT_PLACED, placeBehind, type Placed } from '../../domain/opportunity/boardOrder';
import type { OpenStage } from '../../domain/opportunity/stage';
import type { Person } from '../../domain/principal/principal';
import { inOneTrip } from '../inOneTrip';
import type { Transaction } from '../wall';
import { placeHolds } from './boardCards';
import { sortKey } from './cards';

interface Spot {
  stage: OpenStage;
  /** The card that it is put behind; null on top of the column. */
  afterId: string | null;
}

interface Place {
  day: string;
  id: string;
  key: string;
}

/** Before any date and any card. */
const TOP: Place = { day: '-infinity', id: '00000000-0000-0000-0000-000000000000', key: NOT_PLACED };

/** One hand at a time: two tabs that drop at the same place get two keys. */
const lock = (trx: Transaction) =>
  trx.raw("SELECT pg_advisory_xact_lock(hashtextextended('board_places/' || wall_user()::text, 0))");

/** Cards that left their column have no place there any more. */
const forgetTheGone = (trx: Transaction) =>
  trx.raw(`DELETE FROM board_places b WHERE NOT EXISTS (SELECT 1 FROM opportunities o WHERE ${placeHolds})`);

async function stageOf(trx: Transaction, id: string): Promise<string | undefined> {
  return (await trx('opportunities').where({ id }).first<{ stage: string } | undefined>('stage'))?.stage;
}

/** Where a card stands for the person in this column, or would stand if somebody moved it away meanwhile. */
async function placeOf(trx: Transaction, { stage, afterId }: Spot): Promise<Place | undefined> {
  if (afterId === null) return TOP;
  const { rows } = await trx.raw<{ rows: Place[] }>(
    `SELECT coalesce(b.behind_day, ${sortKey})::text AS day, coalesce(b.behind_id, o.id) AS id, coalesce(b.key, '') AS key
     FROM opportunities o LEFT JOIN board_places b ON b.opportunity_id = o.id AND b.stage = :stage WHERE o.id = :afterId`,
    { stage, afterId },
  );
  return rows[0];
}

async function behindTheSame(trx: Transaction, stage: OpenStage, front: Place, withoutId: string): Promise<Placed[]> {
  const { rows } = await trx.raw<{ rows: Placed[] }>(
    'SELECT opportunity_id AS id, key FROM board_places WHERE stage = :stage AND behind_day = :day::date AND behind_id = :id AND opportunity_id <> :withoutId ORDER BY key',
    { stage, withoutId, day: front.day, id: front.id },
  );
  return rows;
}

/**
 * Puts a card directly behind another one, for the person alone. A card that somebody moved to another column meanwhile stays as it is there.
 * @returns whether it was placed; null when one of the two is out of reach
 */
export async function placeCard(trx: Transaction, person: Person, id: string, spot: Spot): Promise<boolean | null> {
  const [, , stage, front] = await inOneTrip([
    () => lock(trx),
    () => forgetTheGone(trx),
    () => stageOf(trx, id),
    () => placeOf(trx, spot),
  ]);
  if (stage === undefined || front === undefined) return null;
  if (stage !== spot.stage || id === spot.afterId) return false;
  const keys = placeBehind(await behindTheSame(trx, stage, front, id), front.key, id);
  await trx.raw(
    `INSERT INTO board_places (user_id, opportunity_id, company_id, stage, stage_since, behind_day, behind_id, key)
     SELECT :userId, o.id, :companyId, o.stage, o.stage_since, :day::date, :behindId, placed.key
     FROM jsonb_to_recordset(:keys::jsonb) AS placed(id uuid, key text) JOIN opportunities o ON o.id = placed.id
     ON CONFLICT (user_id, opportunity_id) DO UPDATE SET stage = excluded.stage, stage_since = excluded.stage_since, behind_day = excluded.behind_day, behind_id = excluded.behind_id, key = excluded.key`,
    {
      userId: person.userId,
      companyId: person.companyId,
      day: front.day,
      behindId: front.id,
      keys: JSON.stringify(keys),
    },
  );
  return true;
}

/** All cards of a column by date again. */
export async function forgetOrder(trx: Transaction, stage: OpenStage): Promise<void> {
  await trx('board_places').where({ stage }).delete();
}
