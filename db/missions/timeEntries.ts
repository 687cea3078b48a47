import { readCursor, writeCursor } from '../cases/read/cursor';
import { wordsOf } from '../search';
import type { Transaction } from '../wall';
import { missionsWith, type MissionFilter } from './list';

export interface TimeEntryRow {
  id: string;
  /** Its number. */
  mission: string;
  account: string;
  /** Their code. */
  person: string;
  personName: string;
  /** `YYYY-MM-DD` */
  onDay: string;
  kind: 'time' | 'expense';
  minutes: number;
  amountCents: number;
  /** The code of the product of its line; null for the mission as a whole. */
  product: string | null;
  revenueCents: number | null;
}

/** Time and expenses of the missions that the filter lets through, the latest day first. */
export async function listTimeEntries(
  trx: Transaction,
  { state, q }: MissionFilter,
  page: { cursor?: string | undefined; limit: number },
) {
  const after = readCursor(page.cursor, 'day');
  const matches = missionsWith(q);
  const { rows } = await trx.raw<{ rows: TimeEntryRow[] }>(
    `SELECT t.id, m.number AS mission, a.trade_name AS account, u.code AS person, u.first_name || ' ' || u.last_name AS "personName", t.on_day AS "onDay", t.kind, t.minutes, t.amount_cents AS "amountCents",
       (SELECT d.code FROM proposal_lines l JOIN products d ON d.id = l.product_id WHERE l.id = t.proposal_line_id) AS product, t.revenue_cents AS "revenueCents"
     FROM time_entries t JOIN missions m ON m.id = t.mission_id JOIN accounts a ON a.id = m.account_id JOIN users u ON u.id = t.user_id
     WHERE (:state::text IS NULL OR m.state = :state) AND ${matches}
       AND (:afterKey::text IS NULL OR (t.on_day, t.id) < (:afterKey::date, :afterId::uuid)) ORDER BY t.on_day DESC, t.id DESC LIMIT :limit`,
    {
      state: state ?? null,
      words: wordsOf(q ?? ''),
      afterKey: after?.key ?? null,
      afterId: after?.id ?? null,
      limit: page.limit + 1,
    },
  );
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    items: shown,
    nextCursor: rows.length > page.limit && last ? writeCursor({ key: last.onDay, id: last.id }) : null,
  };
}
