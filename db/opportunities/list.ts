import { todayInParis } from '../../domain/dates/zone';
import type { Stage } from '../../domain/opportunity/stage';
import type { Person } from '../../domain/principal/principal';
import { accountNames } from '../accounts/accountRef';
import { readCursor, writeCursor } from '../cases/read/cursor';
import { settingsOn } from '../settings';
import type { Transaction } from '../wall';
import { cardSelect, sortKey, toCard, type CardRow } from './cards';

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
  bindings: Record<string, string | number | null>;
}

/** What the filter lets through; text is found in number, name and client, without accents. */
export function whereOf({ stage, engagementPartnerId, accountId, q, updatedSince, scope }: OpportunityFilter): Where {
  const parts = [
    ...(stage === undefined ? [] : ['o.stage = :stage']),
    ...(scope === 'open' ? ["o.stage IN ('identification', 'qualification', 'proposition')"] : []),
    ...(engagementPartnerId === undefined ? [] : ['o.engagement_partner_id = :partner']),
    ...(accountId === undefined ? [] : ['o.account_id = :account']),
    ...(updatedSince === undefined ? [] : ['o.updated_at >= :since::date']),
    ...(q === undefined ? [] : [`unaccent(lower(o.number || ' ' || o.name || ' ' || ${accountNames})) LIKE '%' || unaccent(lower(:q)) || '%'`]),
  ];
  return { sql: parts.length > 0 ? parts.join(' AND ') : 'true', bindings: { stage: stage ?? null, partner: engagementPartnerId ?? null, account: accountId ?? null, since: updatedSince ?? null, q: q ?? null } };
}

export async function listOpportunities(trx: Transaction, person: Person, filter: OpportunityFilter, page: { cursor?: string | undefined; limit: number }, now: Date) {
  const where = whereOf(filter);
  const after = readCursor(page.cursor, 'day');
  const { rows } = await trx.raw<{ rows: CardRow[] }>(
    `${cardSelect} WHERE ${where.sql} AND (:afterKey::text IS NULL OR (${sortKey}, o.id) > (:afterKey::date, :afterId::uuid)) ORDER BY ${sortKey}, o.id LIMIT :limit`,
    { ...where.bindings, afterKey: after?.key ?? null, afterId: after?.id ?? null, limit: page.limit + 1 },
  );
  const today = todayInParis(now);
  const context = { viewerId: person.userId, today, settingsOf: await settingsOn(trx, today) };
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return { items: shown.map((row) => toCard(row, context)), nextCursor: rows.length > page.limit && last ? writeCursor({ key: last.sortKey, id: last.id }) : null };
}
