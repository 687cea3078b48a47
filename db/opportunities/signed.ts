/** What was signed in the periods that run, by the letter's date, under the filter of the board: one piece of its one question. */
import { toMoney, formatAmount } from '../../domain/money/cents';
import { periodsBegun, type SignedPeriod } from '../../domain/opportunity/signedPeriods';

/** Cents, and hundredths of the hours that the signed lines plan. */
export interface Signed {
  count: number;
  cents: number;
  hours: number;
}

export type SignedByPeriod = Record<SignedPeriod, Signed>;

/** @param opportunities `opportunities o`, joined and narrowed as the columns of the board are */
export const signedInPeriods = (opportunities: { join: string; where: string }): string =>
  `(WITH signed AS MATERIALIZED (
      SELECT p.id, p.signed_on, p.net_cents,
        (SELECT sum(l.quantity_hundredths) FROM proposal_lines l WHERE l.proposal_id = p.id AND l.kind = 'planned') AS hours
      FROM proposals p JOIN opportunities o ON o.id = p.opportunity_id ${opportunities.join}
      WHERE p.signed_on >= :yearBegun::date AND p.signed_on <= :today::date AND ${opportunities.where})
    SELECT jsonb_object_agg(period, jsonb_build_object('count', count, 'cents', cents, 'hours', hours))
    FROM (SELECT b.period, count(s.id) AS count, coalesce(sum(s.net_cents), 0) AS cents, coalesce(sum(s.hours), 0) AS hours
      FROM jsonb_each_text(:periodsBegun::jsonb) AS b(period, day) LEFT JOIN signed s ON s.signed_on >= b.day::date GROUP BY b.period) periods)`;

export function signedBindings(today: string) {
  const begun = periodsBegun(today);
  return { today, yearBegun: begun.year, periodsBegun: JSON.stringify(begun) };
}

export function signedView({ month, quarter, half, year }: SignedByPeriod) {
  return { month: viewOf(month), quarter: viewOf(quarter), half: viewOf(half), year: viewOf(year) };
}

const viewOf = ({ count, cents, hours }: Signed) => ({ count, total: toMoney(cents), hours: formatAmount(hours) });
