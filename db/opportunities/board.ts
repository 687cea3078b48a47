/** The Kanban board: first cards of each open stage, exact totals of the whole column, what was signed this year. */
import { todayInParis } from '../../domain/dates/zone';
import { toMoney } from '../../domain/money/cents';
import { weightedByStage } from '../../domain/opportunity/amount';
import type { Person } from '../../domain/principal/principal';
import { openStages, type OpenStage } from '../../domain/opportunity/stage';
import type { Settings } from '../../domain/settings/settings';
import { settingsOn } from '../settings';
import type { Transaction } from '../wall';
import { listOpportunities, whereOf, type OpportunityFilter } from './list';

interface Total {
  count: number;
  cents: number;
  weightedCents: number;
}

/** Exact totals of each column; every business unit weighs its own by its own probabilities ⚙ (D9). */
async function totals(trx: Transaction, filter: OpportunityFilter, settingsOf: (buId: string) => Settings): Promise<Map<OpenStage, Total>> {
  const where = whereOf({ ...filter, stage: undefined });
  const { rows } = await trx.raw<{ rows: { stage: OpenStage; buId: string; count: number; cents: number }[] }>(
    `SELECT o.stage, o.bu_id AS "buId", count(*)::int AS count, coalesce(sum(o.euro_cents), 0)::bigint AS cents FROM opportunities o JOIN accounts a ON a.id = o.account_id
     WHERE o.stage IN ('identification', 'qualification', 'proposition') AND ${where.sql} GROUP BY o.stage, o.bu_id`,
    where.bindings,
  );
  const sums = new Map<OpenStage, Total>();
  for (const { stage, buId, count, cents } of rows) {
    const sum = sums.get(stage) ?? nothing;
    const weightedCents = sum.weightedCents + weightedByStage(cents, stage, settingsOf(buId).stageProbabilities.value);
    sums.set(stage, { count: sum.count + count, cents: sum.cents + cents, weightedCents });
  }
  return sums;
}

const nothing: Total = { count: 0, cents: 0, weightedCents: 0 };

interface Signed {
  month: number;
  quarter: number;
  half: number;
  year: number;
}

/** "Mes propositions commerciales signées" (requirement 104): by the letter's date, in calendar periods (D31). */
async function signed(trx: Transaction, partnerId: string | undefined, today: string): Promise<Signed> {
  const { rows } = await trx.raw<{ rows: Signed[] }>(
    `WITH s AS (SELECT p.signed_on, p.net_cents FROM proposals p JOIN opportunities o ON o.id = p.opportunity_id
       WHERE p.signed_on >= date_trunc('year', :today::date) AND p.signed_on <= :today::date AND (:partner::uuid IS NULL OR o.engagement_partner_id = :partner::uuid))
     SELECT coalesce(sum(net_cents) FILTER (WHERE signed_on >= date_trunc('month', :today::date)), 0)::bigint AS month,
       coalesce(sum(net_cents) FILTER (WHERE signed_on >= date_trunc('quarter', :today::date)), 0)::bigint AS quarter,
       coalesce(sum(net_cents) FILTER (WHERE extract(month FROM :today::date) <= 6 OR extract(month FROM signed_on) > 6), 0)::bigint AS half,
       coalesce(sum(net_cents), 0)::bigint AS year FROM s`,
    { partner: partnerId ?? null, today },
  );
  return rows[0] ?? { month: 0, quarter: 0, half: 0, year: 0 };
}

export async function readBoard(trx: Transaction, person: Person, filter: OpportunityFilter & { stage?: OpenStage | undefined }, page: { cursor?: string | undefined; limit: number }, now: Date) {
  const today = todayInParis(now);
  const settingsOf = await settingsOn(trx, today);
  const sums = await totals(trx, filter, settingsOf);
  const columns = [];
  for (const stage of openStages) {
    const total = sums.get(stage) ?? nothing;
    const wanted = filter.stage === undefined || filter.stage === stage;
    const cards = wanted ? await listOpportunities(trx, person, { ...filter, stage }, { ...page, cursor: filter.stage === stage ? page.cursor : undefined }, now) : { items: [], nextCursor: null };
    columns.push({ stage, count: total.count, total: toMoney(total.cents), weighted: toMoney(total.weightedCents), cards: cards.items, nextCursor: cards.nextCursor });
  }
  const sign = await signed(trx, filter.engagementPartnerId, today);
  const { identification, qualification, proposition } = settingsOf(person.buId).stageProbabilities.value;
  return { columns, probabilities: { identification, qualification, proposition }, signed: { month: toMoney(sign.month), quarter: toMoney(sign.quarter), half: toMoney(sign.half), year: toMoney(sign.year) } };
}
