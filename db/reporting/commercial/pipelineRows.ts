/** What stands behind the sums of the pipeline: its accounts, and its opportunities one by one (requirements 220, 232). */
import { toMoney } from '../../../domain/money/cents';
import type { MissionState } from '../../../domain/mission/state';
import type { Stage } from '../../../domain/opportunity/stage';
import type { Person } from '../../../domain/principal/principal';
import type { PeriodAsked } from '../../../domain/reporting/period';
import { accountRef } from '../../accounts/accountRef';
import { readCursor, writeCursor } from '../../cases/read/cursor';
import type { Transaction } from '../../wall';
import { labelIn } from '../../listValues';
import { byStage, type StageSum } from './byStage';
import { pipelineOf, type CommercialFilter } from './filter';
import { daysOf } from './frame';

interface Page {
  cursor?: string | undefined;
  limit: number;
}

interface Account {
  id: string;
  number: string;
  name: string;
  kind: 'prospect' | 'client';
}

type Asked = CommercialFilter & PeriodAsked;

interface AccountRow {
  account: Account;
  sortKey: string;
  sums: StageSum[];
}

async function narrowedTo(
  trx: Transaction,
  person: Person,
  { fiscalYear, from, to, ...filter }: Asked,
  page: Page,
  now: Date,
) {
  const after = readCursor(page.cursor, 'text');
  const { sql, bindings } = pipelineOf(filter, await daysOf(trx, person, { fiscalYear, from, to }, now));
  return {
    sql,
    isNext: after !== null,
    bindings: { ...bindings, limit: page.limit + 1, ...(after !== null && { afterKey: after.key, afterId: after.id }) },
  };
}

/** One page of these rows, and where the next begins. */
function pageOf<Row extends { sortKey: string }, Item>(
  rows: readonly Row[],
  limit: number,
  idOf: (row: Row) => string,
  itemOf: (row: Row) => Item,
) {
  const last = rows[limit - 1];
  return {
    items: rows.slice(0, limit).map(itemOf),
    nextCursor: rows.length > limit && last ? writeCursor({ key: last.sortKey, id: idOf(last) }) : null,
  };
}

/** Accounts by trade name, each with what it has at each stage. */
export async function pipelineAccounts(trx: Transaction, person: Person, asked: Asked, page: Page, now: Date) {
  const { sql, isNext, bindings } = await narrowedTo(trx, person, asked, page, now);
  const beyond = isNext ? 'WHERE (a.trade_key, a.id) > (:afterKey::text, :afterId::uuid)' : '';
  const { rows } = await trx.raw<{ rows: AccountRow[] }>(
    `SELECT ${accountRef} AS account, a.trade_key AS "sortKey", g.sums
     FROM (SELECT s.account_id, jsonb_agg(jsonb_build_object('stage', s.stage, 'count', s.count, 'cents', s.cents)) AS sums
           FROM (SELECT o.account_id, o.stage, count(*) AS count, coalesce(sum(o.euro_cents), 0) AS cents ${sql} GROUP BY 1, 2) s GROUP BY 1) g
     JOIN accounts a ON a.id = g.account_id ${beyond}
     ORDER BY a.trade_key, a.id LIMIT :limit`,
    bindings,
  );
  return pageOf(
    rows,
    page.limit,
    ({ account }) => account.id,
    ({ account, sums }) => ({ account, ...byStage(sums) }),
  );
}

interface OpportunityRow {
  id: string;
  number: string;
  name: string;
  account: Account;
  segment: string | null;
  prioritySector: string | null;
  stage: Stage;
  mission: { number: string; state: MissionState } | null;
  practice: string | null;
  offerFamily: string | null;
  offer: string | null;
  salesDynamic: string | null;
  cents: number | null;
  sortKey: string;
}

const segmentLabel = labelIn('segment', 'a.segment');
const sectorLabel = labelIn('prioritySector', 'a.priority_sector');
const dynamicLabel = labelIn('salesDynamic', 'o.sales_dynamic');
/** Of an opportunity revived after a loss, the mission that lives. */
const missionOf = `(SELECT jsonb_build_object('number', m.number, 'state', m.state) FROM missions m WHERE m.opportunity_id = o.id ORDER BY m.state = 'PER', m.number DESC LIMIT 1)`;

function opportunityOf({
  id,
  number,
  name,
  account,
  segment,
  prioritySector,
  stage,
  mission,
  practice,
  offerFamily,
  offer,
  salesDynamic,
  cents,
}: OpportunityRow) {
  return {
    id,
    number,
    name,
    account,
    segment,
    prioritySector,
    stage,
    mission,
    practice,
    offerFamily,
    offer,
    salesDynamic,
    amount: cents === null ? null : toMoney(cents),
  };
}

/** Opportunities by the trade name of their account. */
export async function pipelineOpportunities(trx: Transaction, person: Person, asked: Asked, page: Page, now: Date) {
  const { sql, isNext, bindings } = await narrowedTo(trx, person, asked, page, now);
  const beyond = isNext ? 'AND (a.trade_key, o.id) > (:afterKey::text, :afterId::uuid)' : '';
  const { rows } = await trx.raw<{ rows: OpportunityRow[] }>(
    `SELECT o.id, o.number, o.name, ${accountRef} AS account, ${segmentLabel} AS segment, ${sectorLabel} AS "prioritySector", o.stage, ${missionOf} AS mission,
       (SELECT p.label FROM practices p WHERE p.id = o.practice_id) AS practice, (SELECT f.label FROM offer_families f WHERE f.id = o.offer_family_id) AS "offerFamily", (SELECT f.label FROM offers f WHERE f.id = o.offer_id) AS offer,
       ${dynamicLabel} AS "salesDynamic", o.euro_cents AS cents, a.trade_key AS "sortKey"
     ${sql} ${beyond} ORDER BY a.trade_key, o.id LIMIT :limit`,
    bindings,
  );
  return pageOf(rows, page.limit, ({ id }) => id, opportunityOf);
}
