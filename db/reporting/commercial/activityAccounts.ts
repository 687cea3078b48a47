/** How often each account is spoken to: what was neglected comes first (requirement 226). */
import { addDays } from '../../../domain/dates/businessDate';
import { atWallTime, europeParis } from '../../../domain/dates/zone';
import { exchangeKinds } from '../../../domain/interaction/kinds';
import type { Person } from '../../../domain/principal/principal';
import type { LiveTargetState } from '../../../domain/account/priorityTarget';
import type { PeriodAsked } from '../../../domain/reporting/period';
import { accountRef } from '../../accounts/accountRef';
import { readCursor, writeCursor } from '../../cases/read/cursor';
import type { Transaction } from '../../wall';
import type { ActivityFilter } from './activity';
import { labelIn } from '../../listValues';
import { isTargetInState, liveTargetState } from '../../priorityTargets/columns';
import { daysOf, targetYearOf } from './frame';

interface Row {
  account: { id: string; number: string; name: string; kind: 'prospect' | 'client' };
  clientLeadPartner: string | null;
  segment: string | null;
  prioritySector: string | null;
  priorityTarget: LiveTargetState | null;
  openOpportunities: number;
  exchanges: number;
  lastExchangeAt: Date | null;
  nextAt: Date | null;
}

export interface AccountsAsked extends ActivityFilter, PeriodAsked {
  /** Without an exchange for so many days. */
  quietDays?: number | undefined;
}

const conditions: Readonly<Record<keyof ActivityFilter | 'quietSince', string>> = {
  regionId: 'h.region_id = :regionId',
  hubId: 'b.hub_id = :hubId',
  businessUnitId: 'a.bu_id = :businessUnitId',
  clientLeadPartnerId: 'a.client_lead_partner_id = :clientLeadPartnerId',
  assigneeId: 'EXISTS (SELECT FROM interactions x WHERE x.account_id = a.id AND x.assignee_id = :assigneeId)',
  segment: 'a.segment = :segment',
  prioritySector: 'a.priority_sector = :prioritySector',
  priorityTarget: isTargetInState,
  quietSince: '(s.last IS NULL OR s.last < :quietSince)',
};

const segmentLabel = labelIn('segment', 'a.segment');
const sectorLabel = labelIn('prioritySector', 'a.priority_sector');

/** Clients, prospects with an open opportunity, and priority targets of the year; those never spoken to first, then the longest silence. */
export async function activityAccounts(
  trx: Transaction,
  person: Person,
  { fiscalYear, from, to, quietDays, ...filter }: AccountsAsked,
  page: { cursor?: string | undefined; limit: number },
  now: Date,
) {
  const after = readCursor(page.cursor, 'instant');
  const period = await daysOf(trx, person, { fiscalYear, from, to }, now);
  const wanted = {
    ...filter,
    quietSince: quietDays === undefined ? undefined : new Date(now.getTime() - quietDays * 86_400_000),
  };
  const given = (Object.keys(conditions) as (keyof typeof conditions)[]).filter((name) => wanted[name] !== undefined);
  const matches = given.map((name) => `AND ${conditions[name]}`).join(' ');
  const beyond =
    after === null
      ? ''
      : "AND (coalesce(date_trunc('milliseconds', s.last), '-infinity'), a.id) > (:afterKey::timestamptz, :afterId::uuid)";
  const { rows } = await trx.raw<{ rows: Row[] }>(
    `SELECT ${accountRef} AS account, (SELECT u.first_name || ' ' || u.last_name FROM users u WHERE u.id = a.client_lead_partner_id) AS "clientLeadPartner", ${segmentLabel} AS segment, ${sectorLabel} AS "prioritySector",
       ${liveTargetState} AS "priorityTarget",
       w.open AS "openOpportunities", coalesce(s.exchanges, 0) AS exchanges, s.last AS "lastExchangeAt", s.next AS "nextAt"
     FROM accounts a JOIN business_units b ON b.id = a.bu_id JOIN hubs h ON h.id = b.hub_id
     LEFT JOIN (SELECT i.account_id, max(i.starts_at) FILTER (WHERE i.done_at IS NOT NULL AND i.starts_at <= :now) AS last, min(i.starts_at) FILTER (WHERE i.done_at IS NULL AND i.ends_at >= :now) AS next,
         count(*) FILTER (WHERE i.done_at IS NOT NULL AND i.starts_at >= :since AND i.starts_at < :until)::int AS exchanges
       FROM interactions i WHERE i.kind = ANY (:exchanges) GROUP BY 1) s ON s.account_id = a.id
     CROSS JOIN LATERAL (SELECT count(*)::int AS open FROM opportunities o WHERE o.account_id = a.id AND o.stage NOT IN ('won', 'lost')) w
     WHERE a.left_on IS NULL AND (a.kind = 'client' OR w.open > 0 OR ${liveTargetState} = 'validated') ${matches} ${beyond}
     ORDER BY coalesce(date_trunc('milliseconds', s.last), '-infinity'), a.id LIMIT :limit`,
    {
      ...Object.fromEntries(given.map((name) => [name, wanted[name]])),
      since: atWallTime(period.from, 0, europeParis),
      until: atWallTime(addDays(period.to, 1), 0, europeParis),
      now,
      exchanges: exchangeKinds,
      targetYear: await targetYearOf(trx, person, period, now),
      limit: page.limit + 1,
      ...(after !== null && { afterKey: after.key, afterId: after.id }),
    },
  );
  const last = rows[page.limit - 1];
  return {
    items: rows.slice(0, page.limit).map((row) => ({
      ...row,
      lastExchangeAt: row.lastExchangeAt?.toISOString() ?? null,
      nextAt: row.nextAt?.toISOString() ?? null,
    })),
    nextCursor:
      rows.length > page.limit && last
        ? writeCursor({ key: last.lastExchangeAt?.toISOString() ?? '-infinity', id: last.account.id })
        : null,
  };
}
