/** Rows of a file of time and expenses: what each says, and why it is refused. */
import type { BusinessDate } from '../dates/businessDate';
import { readWrittenDay } from '../dates/writtenDay';
import type { Cents } from '../money/cents';
import { readWrittenAmount } from '../money/writtenAmount';
import type { LineKind } from '../proposal/lines';
import type { MissionState } from './state';

/** As the file writes it, by the names of its first line. */
export interface WrittenRow {
  mission: string;
  person: string;
  day: string;
  kind: string;
  quantity: string;
  /** The code of the product that a line of the proposal sells; empty for the mission as a whole. */
  product: string;
}

export interface TimeEntry {
  missionNumber: string;
  personCode: string;
  /** `YYYY-MM-DD` */
  onDay: BusinessDate;
  kind: 'time' | 'expense';
  minutes: number;
  amountCents: Cents;
  productCode: string | null;
}

export type RowProblem =
  | 'mission_unknown'
  | 'mission_closed'
  | 'person_unknown'
  | 'day_wrong'
  | 'day_ahead'
  | 'kind_unknown'
  | 'quantity_wrong'
  | 'line_unknown'
  | 'line_takes_no_time';

export interface Known {
  /** By number, as far as the caller sees them. */
  missions: ReadonlyMap<string, { state: MissionState; lines: ReadonlyMap<string, { kind: LineKind }> }>;
  /** By code. */
  people: ReadonlySet<string>;
  today: BusinessDate;
}

const kinds: Readonly<Record<string, TimeEntry['kind']>> = {
  temps: 'time',
  time: 'time',
  frais: 'expense',
  expense: 'expense',
};
const MOST_HOURS_A_DAY = 24;
/** More is a slip of the finger. */
const MOST_EXPENSE_CENTS = 99_999_999;

/** Hours of a day in minutes, or euros in cents: nothing, or more than a day holds, is no entry. */
function amountOf(kind: TimeEntry['kind'], written: string): Pick<TimeEntry, 'minutes' | 'amountCents'> | null {
  const hundredths = readWrittenAmount(written);
  if (!hundredths) return null;
  if (kind === 'expense') return hundredths > MOST_EXPENSE_CENTS ? null : { minutes: 0, amountCents: hundredths };
  return hundredths > MOST_HOURS_A_DAY * 100 ? null : { minutes: Math.round((hundredths * 60) / 100), amountCents: 0 };
}

/** No time on what is over: the mission is lost or ended (requirement 325). */
function missionProblem(number: string, { missions }: Known): RowProblem | null {
  const mission = missions.get(number);
  if (!mission) return 'mission_unknown';
  return mission.state === 'PER' || mission.state === 'TER' ? 'mission_closed' : null;
}

/** A complement is billed, never worked: no time is entered on it (requirement 174). */
function lineProblem(
  productCode: string | null,
  kind: TimeEntry['kind'],
  lines: ReadonlyMap<string, { kind: LineKind }> | undefined,
): RowProblem | null {
  if (productCode === null) return null;
  const line = lines?.get(productCode);
  if (!line) return 'line_unknown';
  return line.kind === 'complement' && kind === 'time' ? 'line_takes_no_time' : null;
}

/** The first problem of a row, in the order of its columns, or what it says. */
export function readTimeRow(row: WrittenRow, known: Known): { entry: TimeEntry } | { problem: RowProblem } {
  const missionNumber = row.mission.trim();
  const personCode = row.person.trim().toUpperCase();
  const onDay = readWrittenDay(row.day.trim());
  const kind = kinds[row.kind.trim().toLowerCase() || 'temps'];
  const amount = kind && amountOf(kind, row.quantity.trim());
  const problem = missionProblem(missionNumber, known);
  if (problem) return { problem };
  if (!known.people.has(personCode)) return { problem: 'person_unknown' };
  if (onDay === null) return { problem: 'day_wrong' };
  if (onDay > known.today) return { problem: 'day_ahead' };
  if (!kind) return { problem: 'kind_unknown' };
  if (!amount) return { problem: 'quantity_wrong' };
  const productCode = row.product.trim().toUpperCase() || null;
  const barred = lineProblem(productCode, kind, known.missions.get(missionNumber)?.lines);
  return barred ? { problem: barred } : { entry: { missionNumber, personCode, onDay, kind, ...amount, productCode } };
}
