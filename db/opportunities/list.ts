import { todayInParis } from '../../domain/dates/zone';
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
export function whereOf({ stage, engagementPartnerId, accountId, q, updatedSince, scope }: OpportunityFilter): Where {
  const parts = [
    ...(stage === undefined ? [] : ['o.stage = :stage']),
    ...(scope === 'open' ? ["o.stage IN ('identification', 'qualification', 'proposition')"] : []),
    ...(engagementPartnerId === undefined ? [] : ['o.engagement_partner_id = :partner']),
    ...(accountId === undefined ? [] : ['o.account_id = :account']),
    ...(updatedSince === undefined ? [] : ['o.updated_at >= :since::date']),
    ...(q === undefined ? [] : [everyWordIn('o.search_text', 'a.search_text')]),
  ];
  return {
    sql: parts.length > 0 ? parts.join(' AND ') : 'true',
    bindings: {
      stage: stage ?? null,
      partner: engagementPartnerId ?? null,
      account: accountId ?? null,
      since: updatedSince ?? null,
      words: wordsOf(q ?? ''),
    },
  };
}

/** What a filter needs beside the opportunities themselves. */
export const joinFor = ({ q }: OpportunityFilter) => (q === undefined ? '' : 'JOIN accounts a ON a.id = o.account_id');

interface Page {
  cursor?: string | undefined;
  limit: number;
}

/** The first cards of each of these stages, or of all together when none is named: found among the opportunities alone, and dressed after. */
export async function readCards(
  trx: Transaction,
  filter: OpportunityFilter,
  page: Page,
  stages: readonly Stage[] | null,
): Promise<CardRow[]> {
  const where = whereOf(filter);
  const after = readCursor(page.cursor, 'day');
  const beyond = after === null ? '' : `AND (${sortKey}, o.id) > (:afterKey::date, :afterId::uuid)`;
  const found = `SELECT o.* FROM opportunities o ${joinFor(filter)} WHERE ${where.sql} ${beyond} ${stages ? 'AND o.stage = wanted.stage' : ''} ORDER BY ${sortKey}, o.id LIMIT :limit`;
  const from = stages ? `unnest(:stages::text[]) AS wanted(stage) CROSS JOIN LATERAL (${found}) o` : `(${found}) o`;
  const { rows } = await trx.raw<{ rows: CardRow[] }>(`${cardSelect(from)} ORDER BY ${sortKey}, o.id`, {
    ...where.bindings,
    stages,
    afterKey: after?.key ?? null,
    afterId: after?.id ?? null,
    limit: page.limit + 1,
  });
  return rows;
}

/** One page of these rows, and where the next begins. */
export function pageOfCards(rows: readonly CardRow[], limit: number, context: CardContext) {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => toCard(row, context)),
    nextCursor: rows.length > limit && last ? writeCursor({ key: last.sortKey, id: last.id }) : null,
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
  const [rows, settingsOf] = await inOneTrip([() => readCards(trx, filter, page, null), () => settingsOn(trx, today)]);
  return pageOfCards(rows, page.limit, { viewerId: person.userId, today, settingsOf });
}
