/** What is expected to be signed, month by month, under the same filters and rights as the board. */
import { todayInParis } from '../../domain/dates/zone';
import { toMoney } from '../../domain/money/cents';
import { weightedByStage } from '../../domain/opportunity/amount';
import type { OpenStage } from '../../domain/opportunity/stage';
import { settingsOn } from '../settings';
import type { Transaction } from '../wall';
import { whereOf, type OpportunityFilter } from './list';

interface Row {
  /** `YYYY-MM`; null without a date. */
  month: string | null;
  late: boolean;
  stage: OpenStage;
  buId: string;
  count: number;
  cents: number;
}

/** Open opportunities by expected signature month, those of the past under `late`, those without a date last; weighted as the board weighs them (D9). */
export async function readForecast(trx: Transaction, filter: OpportunityFilter, now: Date) {
  const today = todayInParis(now);
  const where = whereOf(filter);
  const { rows } = await trx.raw<{ rows: Row[] }>(
    `SELECT to_char(o.expected_signature_on, 'YYYY-MM') AS month, coalesce(o.expected_signature_on < :today::date, false) AS late, o.stage, o.bu_id AS "buId", count(*)::int AS count, coalesce(sum(o.euro_cents), 0)::bigint AS cents
     FROM opportunities o JOIN accounts a ON a.id = o.account_id WHERE o.stage IN ('identification', 'qualification', 'proposition') AND ${where.sql} GROUP BY 1, 2, 3, 4`,
    { ...where.bindings, today },
  );
  const settingsOf = await settingsOn(trx, today);
  const months = new Map<
    string,
    { month: string | null; late: boolean; count: number; cents: number; weightedCents: number }
  >();
  for (const { month, late, stage, buId, count, cents } of rows) {
    const key = late ? 'late' : (month ?? 'none');
    const sum = months.get(key) ?? { month: late ? null : month, late, count: 0, cents: 0, weightedCents: 0 };
    months.set(key, {
      ...sum,
      count: sum.count + count,
      cents: sum.cents + cents,
      weightedCents: sum.weightedCents + weightedByStage(cents, stage, settingsOf(buId).stageProbabilities.value),
    });
  }
  const order = ({ late, month }: { late: boolean; month: string | null }) => (late ? '' : (month ?? '9999'));
  return [...months.values()]
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
    .map(({ cents, weightedCents, ...one }) => ({ ...one, total: toMoney(cents), weighted: toMoney(weightedCents) }));
}
