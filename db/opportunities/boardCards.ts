/** The columns of the board: cards by date, except those that the person placed by hand, which stand where they were placed. */
import type { OpenStage } from '../../domain/opportunity/stage';
import { readCursor } from '../cases/read/cursor';
import type { Transaction } from '../wall';
import { cardSelect, sortKey, type CardRow } from './cards';
import { joinFor, whereOf, type OpportunityFilter, type Page } from './list';

/** A place of `board_places b` counts for the stay of `opportunities o` in the column in which it was given; the wall lets one's own through alone. */
export const placeHolds = 'b.opportunity_id = o.id AND b.stage = o.stage AND b.stage_since = o.stage_since';

/**
 * The first cards of each of these columns, one more than `limit` where there are more. Each column is merged from two indexes, the cards
 * by date and the few places of the person, both read from the cursor on.
 */
export async function readBoardCards(
  trx: Transaction,
  filter: OpportunityFilter,
  stages: readonly OpenStage[],
  { cursor, limit }: Page,
): Promise<CardRow[]> {
  const where = whereOf(filter);
  const after = readCursor(cursor, 'place');
  const [day, key = ''] = after?.key.split(' ') ?? [];
  const beyond = after === null ? '' : `AND (${sortKey}, o.id) > (:afterDay::date, :afterId::uuid)`;
  const placedBeyond =
    after === null ? '' : 'AND (b.behind_day, b.behind_id, b.key) > (:afterDay::date, :afterId::uuid, :afterKey::text)';
  const from = `unnest(:stages::text[]) AS wanted(stage) CROSS JOIN LATERAL (
    SELECT * FROM (
      (SELECT o.*, ${sortKey} AS place_day, o.id AS place_id, ''::text COLLATE "C" AS place_key FROM opportunities o ${joinFor(filter)}
       WHERE ${where.sql} AND o.stage = wanted.stage ${beyond} AND NOT EXISTS (SELECT 1 FROM board_places b WHERE ${placeHolds}) ORDER BY ${sortKey}, o.id LIMIT :limit)
      UNION ALL
      (SELECT o.*, b.behind_day, b.behind_id, b.key FROM board_places b JOIN opportunities o ON ${placeHolds} ${joinFor(filter)}
       WHERE ${where.sql} AND b.stage = wanted.stage ${placedBeyond} ORDER BY b.behind_day, b.behind_id, b.key LIMIT :limit)
    ) both_orders ORDER BY place_day, place_id, place_key LIMIT :limit) o`;
  const { rows } = await trx.raw<{ rows: CardRow[] }>(
    `${cardSelect(from)} ORDER BY o.place_day, o.place_id, o.place_key`,
    {
      ...where.bindings,
      stages: [...stages],
      afterDay: day ?? null,
      afterId: after?.id ?? null,
      afterKey: key,
      limit: limit + 1,
    },
  );
  return rows;
}
