import type { MissionState } from '../../domain/mission/state';
import { toMoney } from '../../domain/money/cents';
import { accountRef } from '../accounts/accountRef';
import { readCursor, writeCursor } from '../cases/read/cursor';
import { everyWordIn, wordsOf } from '../search';
import type { Transaction } from '../wall';

export interface MissionFilter {
  state?: MissionState | undefined;
  q?: string | undefined;
}

interface Row {
  id: string;
  number: string;
  label: string;
  state: MissionState;
  account: { id: string; number: string; name: string; kind: 'prospect' | 'client' };
  opportunity: { id: string; name: string };
  deliveryLead: { id: string; name: string; code: string } | null;
  startsOn: string;
  endsOn: string;
  closingOn: string | null;
  changedAt: Date | null;
  changedBy: string | null;
  netCents: number;
  minutes: number;
  expenseCents: number;
}

/** Who moved the mission into the state that it is in, and when; its birth where nothing has moved it. */
const lastChange = `
  LEFT JOIN LATERAL (SELECT e.at, e.principal_kind, u.first_name || ' ' || u.last_name AS name FROM case_events e LEFT JOIN users u ON u.id = e.principal_id
    WHERE e.case_id = m.opportunity_id AND (e.type = 'missionStateChanged' AND e.data->>'missionId' = m.id::text OR e.type = 'propositionPrepared') ORDER BY e.seq DESC LIMIT 1) k ON true`;

/** The condition under which every word of a search is found in mission `m` or its account `a`, by the binding `:words`. */
export const missionsWith = (q: string | undefined): string =>
  q === undefined ? 'true' : everyWordIn("fold_text(m.number || ' ' || m.label)", 'a.search_text');

/** Missions of the perimeter by number, the latest first. */
export async function listMissions(
  trx: Transaction,
  { state, q }: MissionFilter,
  page: { cursor?: string | undefined; limit: number },
) {
  const after = readCursor(page.cursor, 'text');
  const matches = missionsWith(q);
  const { rows } = await trx.raw<{ rows: Row[] }>(
    `SELECT m.id, m.number, m.label, m.state, ${accountRef} AS account, jsonb_build_object('id', o.id, 'name', o.name) AS opportunity,
       (SELECT jsonb_build_object('id', u.id, 'name', u.first_name || ' ' || u.last_name, 'code', u.code) FROM users u WHERE u.id = m.delivery_lead_id) AS "deliveryLead",
       m.starts_on AS "startsOn", m.ends_on AS "endsOn", m.closing_on AS "closingOn", k.at AS "changedAt", k.name AS "changedBy",
       coalesce((SELECT p.net_cents FROM proposals p WHERE p.mission_id = m.id AND p.state <> 'archived'), 0)::bigint AS "netCents",
       (SELECT coalesce(sum(t.minutes), 0)::int FROM time_entries t WHERE t.mission_id = m.id) AS minutes,
       (SELECT coalesce(sum(t.amount_cents), 0)::bigint FROM time_entries t WHERE t.mission_id = m.id AND t.kind = 'expense') AS "expenseCents"
     FROM missions m JOIN accounts a ON a.id = m.account_id JOIN opportunities o ON o.id = m.opportunity_id ${lastChange}
     WHERE (:state::text IS NULL OR m.state = :state) AND ${matches}
       AND (:afterKey::text IS NULL OR (m.number, m.id) < (:afterKey::text, :afterId::uuid)) ORDER BY m.number DESC, m.id DESC LIMIT :limit`,
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
  const items = shown.map(({ netCents, expenseCents, changedAt, minutes, ...row }) => ({
    ...row,
    changedAt: changedAt?.toISOString() ?? null,
    net: toMoney(netCents),
    hours: (minutes / 60).toFixed(2),
    expenses: toMoney(expenseCents),
  }));
  return {
    items,
    nextCursor: rows.length > page.limit && last ? writeCursor({ key: last.number, id: last.id }) : null,
  };
}
