/** Which values of a record stand as HubSpot said them: whatever was written over one since, on either side, is somebody's. */
import type { HubspotProperties } from './objects';

/** A line of the ledger about the record. */
export interface OriginLine {
  direction: 'out' | 'in';
  cause: string;
  at: Date;
  undone: boolean;
  changes: readonly { property: string; to: string }[];
}

export interface Origin {
  property: string;
  since: Date;
}

/** Not what somebody chose of two values: that one is theirs. */
const cameByItself = ({ direction, cause, undone }: OriginLine): boolean =>
  direction === 'in' && !undone && (cause === 'changed' || cause === 'made');

/**
 * @param lines the latest first
 * @param present what the record has, as HubSpot would be told it
 */
export function originsOf(lines: readonly OriginLine[], present: HubspotProperties): Origin[] {
  const latest = new Map<string, Origin & { line: OriginLine; to: string }>();
  for (const line of lines)
    for (const { property, to } of line.changes)
      if (!latest.has(property)) latest.set(property, { property, since: line.at, line, to });
  return [...latest.values()]
    .filter(({ property, line, to }) => cameByItself(line) && to !== '' && present[property] === to)
    .map(({ property, since }) => ({ property, since }));
}
