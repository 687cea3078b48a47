import { atWallTime, europeParis, todayInParis } from '../../domain/dates/zone';
import type { Stage } from '../../domain/opportunity/stage';
import type { Person } from '../../domain/principal/principal';
import { readCursor, writeCursor } from '../cases/read/cursor';
import { inOneTrip } from '../inOneTrip';
import { everyWordIn, wordsOf } from '../search';
import { settingsOn } from '../settings';
import type { Transaction } from '../wall';
import { cardSelect, sortKey, toCard, type CardContext, type CardRow } from './cards';

export interface OpportunityFilter {
  stage?: Stage | undefined;
  engagementPartnerId?: string | undefined;
  accountId?: string | undefined;
  offerFamilyId?: string | undefined;
  q?: string | undefined;
  updatedSince?: string | undefined;
  /** `open`: only what is still worked on (D28). */
  scope?: 'open' | 'all' | undefined;
}

interface Where {
  sql: string;
  bindings: Record<string, string | number | null | string[]>;
}

/** What the filter lets through; every word is found in number, name or client, without accents. */
export function whereOf(filter: OpportunityFilter): Where {
  const { stage, engagementPartnerId, accountId, offerFamilyId, q, updatedSince, scope } = filter;
  const parts = [
    ...(stage === undefined ? [] : ['o.stage = :stage']),
    ...(scope === 'open' ? ["o.stage IN ('identification', 'qualification', 'proposition')"] : []),
    ...(engagementPartnerId === undefined ? [] : ['o.engagement_partner_id = :partner']),
    ...(accountId === undefined ? [] : ['o.account_id = :account']),
    ...(offerFamilyId === undefined ? [] : ['o.offer_family_id = :family']),
    ...(updatedSince === undefined ? [] : ['o.updated_at >= :since::timestamptz']),
    ...(q === undefined ? [] : [everyWordIn('o.search_text', 'a.search_text')]),
  ];
  return {
    sql: parts.length > 0 ? parts.join(' AND ') : 'true',
    bindings: {
      stage: stage ?? null,
      partner: engagementPartnerId ?? null,
      account: accountId ?? null,
      family: offerFamilyId ?? null,
      since: updatedSince === undefined ? null : atWallTime(updatedSince, 0, europeParis).toISOString(),
      words: wordsOf(q ?? ''),
    },
  };
}

/** What a filter needs beside the opportunities themselves. */
export const joinFor = ({ q }: OpportunityFilter) => (q === undefined ? '' : 'JOIN accounts a ON a.id = o.account_id');

export interface Page {
  cursor?: string | undefined;
  limit: number;
}

/** The first cards in the order of every list, one more than the page: found among the opportunities alone, and dressed after. */
async function readCards(trx: Transaction, filter: OpportunityFilter, page: Page): Promise<CardRow[]> {
  const where = whereOf(filter);
  const after = readCursor(page.cursor, 'day');
  const beyond = after === null ? '' : `AND (${sortKey}, o.id) > (:afterKey::date, :afterId::uuid)`;
  const from = `(SELECT o.*, ${sortKey} AS place_day, o.id AS place_id, '' AS place_key FROM opportunities o ${joinFor(filter)} WHERE ${where.sql} ${beyond} ORDER BY ${sortKey}, o.id LIMIT :limit) o`;
  const { rows } = await trx.raw<{ rows: CardRow[] }>(`${cardSelect(from)} ORDER BY o.place_day, o.place_id`, {
    ...where.bindings,
    afterKey: after?.key ?? null,
    afterId: after?.id ?? null,
    limit: page.limit + 1,
  });
  return rows;
}

/** The day alone where nobody placed the card by hand. */
const cursorOf = ({ placeDay, placeId, placeKey }: CardRow) =>
  writeCursor({ key: `${placeDay} ${placeKey}`.trim(), id: placeId });

/** One page of these rows, and where the next begins. */
export function pageOfCards(rows: readonly CardRow[], limit: number, context: CardContext) {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => toCard(row, context)),
    nextCursor: rows.length > limit && last ? cursorOf(last) : null,
  };
}

export async function listOpportunities(
  trx: Transaction,
  person: Person,
  filter: OpportunityFilter,
  page: Page,
  now: Date,
) {
  const today = todayInParis(now);
  const [rows, settingsOf] = await inOneTrip([() => readCards(trx, filter, page), () => settingsOn(trx, today)]);
  return pageOfCards(rows, page.limit, { viewerId: person.userId, today, settingsOf });
}
