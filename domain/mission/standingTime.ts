/** Which rows of a file of time were brought by an earlier one. */
import type { TimeEntry } from './timeRows';

/** What an entry says beside its line. */
export const factOf = ({ missionNumber, personCode, onDay, kind, minutes, amountCents }: TimeEntry): string =>
  [missionNumber, personCode, onDay, kind, minutes, amountCents].join('|');

/**
 * Whether each entry of a file stands already. What stands is one entry of the file at most: two equal rows are two entries.
 * An entry without a line may be one that stands with a line, and the other way round: the same file may come again with the
 * column added, or without it. Two lines that are both told are two entries.
 */
export function alreadyStanding(entries: readonly TimeEntry[], standing: readonly TimeEntry[]): boolean[] {
  const left = new Map<string, (string | null)[]>();
  for (const entry of standing) {
    const lines = left.get(factOf(entry));
    if (lines) lines.push(entry.productCode);
    else left.set(factOf(entry), [entry.productCode]);
  }

  function take(entry: TimeEntry, fits: (productCode: string | null) => boolean): boolean {
    const lines = left.get(factOf(entry)) ?? [];
    const at = lines.findIndex(fits);
    if (at === -1) return false;
    lines.splice(at, 1);
    return true;
  }

  // Line by line first: what is told of no line goes with what no row named.
  const same = entries.map((entry) => take(entry, (line) => line === entry.productCode));
  return entries.map(
    (entry, at) => same[at] === true || take(entry, (line) => line === null || entry.productCode === null),
  );
}
