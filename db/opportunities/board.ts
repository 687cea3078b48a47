/** The Kanban board: first cards of each open stage, exact totals of the whole column, what was signed this year. */
import { todayInParis } from '../../domain/dates/zone';
import { formatAmount, toMoney } from '../../domain/money/cents';
import { weightedByStage } from '../../domain/opportunity/amount';
import type { Person } from '../../domain/principal/principal';
import { openStages, type OpenStage } from '../../domain/opportunity/stage';
import type { Settings } from '../../domain/settings/settings';
import { inOneTrip } from '../inOneTrip';
import { settingsOn } from '../settings';
import type { Transaction } from '../wall';
import { placeHolds, readBoardCards } from './boardCards';
import { plannedLines } from './cards';
import { signedBindings, signedInPeriods, signedView, type SignedByPeriod } from './signed';
import { joinFor, pageOfCards, whereOf, type OpportunityFilter } from './list';

interface Total {
  count: number;
  cents: number;
  weightedCents: number;
}

interface StageSum {
  stage: OpenStage;
  buId: string;
  count: number;
  cents: number;
}

/** Exact totals of each column; every business unit weighs its own by its own probabilities ⚙ (D9). */
function totalsOf(sums: readonly StageSum[], settingsOf: (buId: string) => Settings): Map<OpenStage, Total> {
  const totals = new Map<OpenStage, Total>();
  for (const { stage, buId, count, cents } of sums) {
    const total = totals.get(stage) ?? nothing;
    const weightedCents =
      total.weightedCents + weightedByStage(cents, stage, settingsOf(buId).stageProbabilities.value);
    totals.set(stage, { count: total.count + count, cents: total.cents + cents, weightedCents });
  }
  return totals;
}

const nothing: Total = { count: 0, cents: 0, weightedCents: 0 };

interface Sums {
  stages: StageSum[];
  signed: SignedByPeriod;
  /** Hundredths of the hours that live proposals plan: of Proposition alone, no column before it has any. */
  hours: number;
  /** Columns in which the person placed a card by hand. */
  arranged: OpenStage[];
}

/** Sums of the open columns, whether they are in one's own order, and "Mes propositions commerciales signées", all under one filter. */
async function readSums(trx: Transaction, filter: OpportunityFilter, today: string): Promise<Sums> {
  const where = whereOf({ ...filter, stage: undefined });
  const join = joinFor(filter);
  const signed = signedInPeriods({ join, where: where.sql });
  const { rows } = await trx.raw<{ rows: { [Part in keyof Sums]: Sums[Part] | null }[] }>(
    `SELECT
       (SELECT jsonb_agg(sums) FROM (SELECT o.stage, o.bu_id AS "buId", count(*) AS count, coalesce(sum(o.euro_cents), 0) AS cents FROM opportunities o ${join}
          WHERE o.stage IN ('identification', 'qualification', 'proposition') AND ${where.sql} GROUP BY o.stage, o.bu_id) sums) AS stages,
       (SELECT to_jsonb(coalesce(sum((SELECT sum(l.quantity_hundredths) FROM ${plannedLines})), 0)::bigint) FROM opportunities o ${join} WHERE o.stage = 'proposition' AND ${where.sql}) AS hours,
       ${signed} AS signed,
       (SELECT jsonb_agg(DISTINCT b.stage) FROM board_places b JOIN opportunities o ON ${placeHolds}) AS arranged`,
    { ...where.bindings, ...signedBindings(today) },
  );
  const none = { count: 0, cents: 0, hours: 0 };
  return {
    stages: rows[0]?.stages ?? [],
    signed: rows[0]?.signed ?? { month: none, quarter: none, half: none, year: none },
    hours: rows[0]?.hours ?? 0,
    arranged: rows[0]?.arranged ?? [],
  };
}

export async function readBoard(
  trx: Transaction,
  person: Person,
  filter: OpportunityFilter & { stage?: OpenStage | undefined },
  page: { cursor?: string | undefined; limit: number },
  now: Date,
) {
  const today = todayInParis(now);
  const stages = openStages.filter((stage) => filter.stage === undefined || filter.stage === stage);
  // A cursor is of one column.
  const wanted = { limit: page.limit, cursor: filter.stage === undefined ? undefined : page.cursor };
  const [settingsOf, { stages: sums, signed, hours, arranged }, cards] = await inOneTrip([
    () => settingsOn(trx, today),
    () => readSums(trx, filter, today),
    () => readBoardCards(trx, { ...filter, stage: undefined }, stages, wanted),
  ]);
  const totals = totalsOf(sums, settingsOf);
  const columns = openStages.map((stage) => {
    const { count, cents, weightedCents } = totals.get(stage) ?? nothing;
    const { items, nextCursor } = pageOfCards(
      cards.filter((card) => card.stage === stage),
      page.limit,
      { viewerId: person.userId, today, settingsOf },
    );
    return {
      stage,
      count,
      total: toMoney(cents),
      weighted: toMoney(weightedCents),
      hours: formatAmount(stage === 'proposition' ? hours : 0),
      arranged: arranged.includes(stage),
      cards: items,
      nextCursor,
    };
  });
  const { identification, qualification, proposition } = settingsOf(person.buId).stageProbabilities.value;
  return {
    columns,
    probabilities: { identification, qualification, proposition },
    signed: signedView(signed),
  };
}
