/** The report "Pipeline commercial" (requirements 216-223, 228-231): sums of the database, nothing estimated. */
import { toMoney } from '../../../domain/money/cents';
import type { Person } from '../../../domain/principal/principal';
import { averageCents, type ReportAxis } from '../../../domain/reporting/commercial';
import type { PeriodAsked } from '../../../domain/reporting/period';
import { inOneTrip } from '../../inOneTrip';
import type { Transaction } from '../../wall';
import { axes } from './axes';
import { byStage, figureOf, sumOfOpen, sumOfStage, type StageSum } from './byStage';
import { pipelineOf, type CommercialFilter, type Narrowed } from './filter';
import { frameOf } from './frame';

interface AxisSum extends StageSum {
  key: string | null;
  name: string | null;
}

async function sumsBy(trx: Transaction, axis: keyof typeof axes, { sql, bindings }: Narrowed): Promise<AxisSum[]> {
  const { key, name: groupName } = axes[axis];
  const { rows } = await trx.raw<{ rows: AxisSum[] }>(
    `SELECT g.key::text AS key, ${groupName} AS name, g.stage, g.count, g.cents
     FROM (SELECT ${key} AS key, o.stage, count(*)::int AS count, coalesce(sum(o.euro_cents), 0)::bigint AS cents ${sql} GROUP BY 1, 2) g ORDER BY 2 NULLS LAST, 1`,
    bindings,
  );
  return rows;
}

async function accountsOpen(trx: Transaction, { sql, bindings }: Narrowed): Promise<number> {
  const { rows } = await trx.raw<{ rows: { accounts: number }[] }>(
    `SELECT count(DISTINCT o.account_id)::int AS accounts ${sql} AND o.stage NOT IN ('won', 'lost')`,
    bindings,
  );
  return rows[0]?.accounts ?? 0;
}

/** One row for each value of an axis, in the order of its name; what has none comes last. */
function rowsOf(sums: readonly AxisSum[]) {
  const keys = [...new Map(sums.map(({ key, name }) => [key, name]))];
  return keys.map(([key, name]) => ({ key, name, ...byStage(sums.filter((sum) => sum.key === key)) }));
}

export interface PipelineAsked extends CommercialFilter, PeriodAsked {
  by: ReportAxis;
}

export async function pipelineReport(
  trx: Transaction,
  person: Person,
  { by, fiscalYear, from, to, ...filter }: PipelineAsked,
  now: Date,
) {
  const frame = await frameOf(trx, person, { fiscalYear, from, to }, now);
  const counted = pipelineOf(filter, frame.period);
  const [sums, kinds, practices, accounts] = await inOneTrip([
    () => sumsBy(trx, by, counted),
    () => sumsBy(trx, 'accountKind', counted),
    () => sumsBy(trx, 'practice', counted),
    () => accountsOpen(trx, counted),
  ]);
  const open = sumOfOpen(sums);
  const average = (count: number) => {
    const cents = averageCents(open.cents, count);
    return cents === null ? null : toMoney(cents);
  };
  return {
    ...frame,
    headline: {
      open: figureOf(open),
      accounts,
      averageOpportunity: average(open.count),
      averageAccount: average(accounts),
      won: figureOf(sumOfStage(sums, 'won')),
      lost: figureOf(sumOfStage(sums, 'lost')),
    },
    rows: rowsOf(sums),
    total: { key: null, name: null, ...byStage(sums) },
    byAccountKind: rowsOf(kinds),
    byPractice: rowsOf(practices),
  };
}
