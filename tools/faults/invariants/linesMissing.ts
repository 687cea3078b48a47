/** Lines of the audit found for what had to leave one: of the same person, of the same outcome, while they were being answered, and each for one thing only. */

export interface Due {
  client: string;
  operation: string;
  outcome: string;
  code: string | null;
  /** When it was first asked for, and when its answer was there; the line was written between the two. */
  from: number;
  until: number;
}

export interface Line {
  client: string;
  outcome: string;
  code: string | null;
  at: number;
}

const kindOf = ({ client, outcome, code }: Pick<Line, 'client' | 'outcome' | 'code'>) =>
  `${client} ${outcome} ${code ?? ''}`;

function grouped<T extends Pick<Line, 'client' | 'outcome' | 'code'>>(all: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(kindOf(one), [...(groups.get(kindOf(one)) ?? []), one]);
  return groups;
}

/** Whoever must be found first takes the earliest line that fits: so as many find one as can. */
function missingAmong(due: readonly Due[], lines: readonly Line[]): Due[] {
  const left = [...lines].sort((a, b) => a.at - b.at);
  return [...due]
    .sort((a, b) => a.until - b.until)
    .filter(({ from, until }) => {
      const found = left.findIndex(({ at }) => at >= from && at <= until);
      if (found >= 0) left.splice(found, 1);
      return found < 0;
    });
}

/** @returns a sentence for each that has no line of its own */
export function linesMissing(due: readonly Due[], lines: readonly Line[]): string[] {
  const written = grouped(lines);
  return [...grouped(due)].flatMap(([kind, all]) =>
    missingAmong(all, written.get(kind) ?? []).map(
      ({ client, operation, outcome, from }) =>
        `${operation} of ${client} at ${new Date(from).toISOString()} has no line “${outcome}”`,
    ),
  );
}
