/** Rows of a file of time and expenses: what each says, and why it is refused. */
import type { BusinessDate } from '../dates/businessDate';
import { readWrittenDay } from '../dates/writtenDay';
import type { Cents } from '../money/cents';
import { readWrittenAmount } from '../money/writtenAmount';
import type { MissionState } from './state';

/** As the file writes it, by the names of its first line. */
export interface WrittenRow {
  mission: string;
  person: string;
  day: string;
  kind: string;
  quantity: string;
}

export interface TimeEntry {
  missionNumber: string;
  personCode: string;
  /** `YYYY-MM-DD` */
  onDay: BusinessDate;
  kind: 'time' | 'expense';
  minutes: number;
  amountCents: Cents;
}

export type RowProblem =
  | 'mission_unknown'
  | 'mission_closed'
  | 'person_unknown'
  | 'day_wrong'
  | 'day_ahead'
  | 'kind_unknown'
  | 'quantity_wrong';

export interface Known {
  /** By number, as far as the caller sees them. */
  missions: ReadonlyMap<string, { state: MissionState }>;
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
  return amount ? { entry: { missionNumber, personCode, onDay, kind, ...amount } } : { problem: 'quantity_wrong' };
}

/** Names what a row says, and which of its like it is in its file: two equal lines are two entries, the same file again is none. */
export function timeKeys(entries: readonly TimeEntry[]): string[] {
  const seen = new Map<string, number>();
  return entries.map(({ missionNumber, personCode, onDay, kind, minutes, amountCents }) => {
    const said = [missionNumber, personCode, onDay, kind, minutes, amountCents].join('|');
    const turn = (seen.get(said) ?? 0) + 1;
    seen.set(said, turn);
    return `${said}|${turn}`;
  });
}
