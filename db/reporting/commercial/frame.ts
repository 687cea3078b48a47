/** What every commercial report says of itself: whose figures, of which days. */
import { fiscalYearOf } from '../../../domain/dates/fiscalYear';
import { todayInParis } from '../../../domain/dates/zone';
import type { Person } from '../../../domain/principal/principal';
import { perimeterOf, type PlacedUnit } from '../../../domain/reporting/perimeter';
import { fiscalYearsOffered, periodOf, type PeriodAsked } from '../../../domain/reporting/period';
import { inOneTrip } from '../../inOneTrip';
import { settingsOf } from '../../settings';
import type { Transaction } from '../../wall';

async function placedUnits(trx: Transaction): Promise<PlacedUnit[]> {
  const { rows } = await trx.raw<{ rows: PlacedUnit[] }>(
    'SELECT b.id, b.name, h.name AS hub, r.name AS region FROM business_units b JOIN hubs h ON h.id = b.hub_id JOIN regions r ON r.id = h.region_id ORDER BY b.name',
  );
  return rows;
}

export async function frameOf(trx: Transaction, person: Person, asked: PeriodAsked, now: Date) {
  const today = todayInParis(now);
  const [{ fiscalYearStartMonth }, units] = await inOneTrip([
    () => settingsOf(trx, person.buId, today),
    () => placedUnits(trx),
  ]);
  const bus = person.profile === '360' ? units.map(({ id }) => id) : person.bus;
  return {
    perimeter: perimeterOf(units, bus),
    period: periodOf(asked, today, fiscalYearStartMonth.value),
    fiscalYears: fiscalYearsOffered(today, fiscalYearStartMonth.value),
  };
}

/** The days of a report, where nothing else of its frame is shown. */
export async function daysOf(trx: Transaction, person: Person, asked: PeriodAsked, now: Date) {
  const today = todayInParis(now);
  const { fiscalYearStartMonth } = await settingsOf(trx, person.buId, today);
  return periodOf(asked, today, fiscalYearStartMonth.value);
}

/** The fiscal year whose priority targets a report speaks of: the one in which its period ends. */
export async function targetYearOf(
  trx: Transaction,
  person: Person,
  { to }: { to: string },
  now: Date,
): Promise<number> {
  const { fiscalYearStartMonth } = await settingsOf(trx, person.buId, todayInParis(now));
  return fiscalYearOf(to, fiscalYearStartMonth.value);
}
