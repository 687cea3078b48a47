/** "Synthèse des wins" (requirements 237-241): won in the period by the day of the win (D31), and in the same days a year before. */
import { sumCents, toMoney, type Cents } from '../../../domain/money/cents';
import { todayInParis } from '../../../domain/dates/zone';
import type { Person } from '../../../domain/principal/principal';
import { evolution, recurrenceOf, type Recurrence } from '../../../domain/reporting/commercial';
import { yearBefore, type PeriodAsked } from '../../../domain/reporting/period';
import { inOneTrip } from '../../inOneTrip';
import type { Transaction } from '../../wall';
import { axes } from './axes';
import { narrowed, opportunitiesWithPlace, type CommercialFilter, type Days } from './filter';
import { frameOf } from './frame';

interface WonSum {
  key: string | null;
  name: string | null;
  count: number;
  cents: Cents;
  countBefore: number;
  centsBefore: Cents;
}

type Axis = keyof typeof axes;
export interface WinsAsked extends CommercialFilter, PeriodAsked {}

interface Scope {
  filter: CommercialFilter;
  period: Days;
  before: Days;
}

/** The two periods are counted side by side: they may overlap, where more than a year was chosen. */
async function wonBy(trx: Transaction, axis: Axis, { filter, period, before }: Scope): Promise<WonSum[]> {
  const { key, name: groupName } = axes[axis];
  const { sql, bindings } = narrowed(filter);
  const { rows } = await trx.raw<{ rows: WonSum[] }>(
    `SELECT g.key::text AS key, ${groupName} AS name, g.count, g.cents, g.count_before AS "countBefore", g.cents_before AS "centsBefore"
     FROM (SELECT ${key} AS key,
        count(*) FILTER (WHERE o.won_on BETWEEN :from AND :to)::int AS count, coalesce(sum(o.euro_cents) FILTER (WHERE o.won_on BETWEEN :from AND :to), 0)::bigint AS cents,
        count(*) FILTER (WHERE o.won_on BETWEEN :beforeFrom AND :beforeTo)::int AS count_before, coalesce(sum(o.euro_cents) FILTER (WHERE o.won_on BETWEEN :beforeFrom AND :beforeTo), 0)::bigint AS cents_before
      ${opportunitiesWithPlace} WHERE o.stage = 'won' AND (o.won_on BETWEEN :from AND :to OR o.won_on BETWEEN :beforeFrom AND :beforeTo) ${sql} GROUP BY 1) g
     ORDER BY g.cents DESC, 2 NULLS LAST, 1`,
    { ...bindings, from: period.from, to: period.to, beforeFrom: before.from, beforeTo: before.to },
  );
  return rows;
}

type Sum = Omit<WonSum, 'key' | 'name'>;

function compared({ count, cents, countBefore, centsBefore }: Sum) {
  const previous = countBefore === 0 ? null : centsBefore;
  return {
    count,
    amount: toMoney(cents),
    previous: previous === null ? null : toMoney(previous),
    evolution: evolution(cents, previous),
  };
}

function added(sums: readonly Sum[]): Sum {
  const total = (of: (sum: Sum) => number) => sumCents(sums.map(of));
  return {
    count: total(({ count }) => count),
    cents: total(({ cents }) => cents),
    countBefore: total(({ countBefore }) => countBefore),
    centsBefore: total(({ centsBefore }) => centsBefore),
  };
}

const rowOf = ({ key, name, ...sum }: WonSum) => ({ key, name, ...compared(sum) });

const MOST_AT_THE_TOP = 10;
/** A top is of the period itself: who won nothing in it is in none. */
const topOf = (sums: readonly WonSum[]) =>
  sums
    .filter(({ count }) => count > 0)
    .slice(0, MOST_AT_THE_TOP)
    .map(rowOf);

export async function winsReport(
  trx: Transaction,
  person: Person,
  { fiscalYear, from, to, ...filter }: WinsAsked,
  now: Date,
) {
  const frame = await frameOf(trx, person, { fiscalYear, from, to }, now);
  const before = yearBefore(frame.period, todayInParis(now));
  const scope = { filter, period: frame.period, before };
  const by = (axis: Axis) => () => wonBy(trx, axis, scope);
  const [services, segments, sectors, dynamics, practices, accounts, offers] = await inOneTrip([
    by('serviceType'),
    by('segment'),
    by('prioritySector'),
    by('salesDynamic'),
    by('practice'),
    by('account'),
    by('offer'),
  ]);
  const ofRecurrence = (wanted: Recurrence | null) =>
    compared(added(services.filter(({ key }) => recurrenceOf(key) === wanted)));
  return {
    ...frame,
    before,
    total: compared(added(services)),
    recurring: ofRecurrence('recurring'),
    oneOff: ofRecurrence('oneOff'),
    unsaid: ofRecurrence(null),
    segments: segments.map(rowOf),
    prioritySectors: sectors.map(rowOf),
    salesDynamics: dynamics.map(rowOf),
    practices: practices.map(rowOf),
    topAccounts: topOf(accounts),
    topOffers: topOf(offers),
  };
}

/** One breakdown, whole. */
export async function winsBy(
  trx: Transaction,
  person: Person,
  axis: Axis,
  { fiscalYear, from, to, ...filter }: WinsAsked,
  now: Date,
) {
  const { period } = await frameOf(trx, person, { fiscalYear, from, to }, now);
  return (await wonBy(trx, axis, { filter, period, before: yearBefore(period, todayInParis(now)) })).map(rowOf);
}
