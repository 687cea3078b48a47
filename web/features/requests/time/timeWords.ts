import type { RequestTime } from '../../../../contracts/requests/history';

type Held = RequestTime['shares'][number];

export interface Side {
  holder: Held['holder'];
  /** The person waited for; null for a group or the system. */
  name: string | null;
  /** What was waited for meanwhile. */
  cause: Held['cause'];
  minutes: number;
}

/** Whose doing it is, one entry for each: everybody of Business Support is one side. */
export function sidesOf(held: readonly Held[]): Side[] {
  const sides = new Map<string, Side>();
  for (const { holder, name, cause, minutes } of held) {
    const who = holder === 'business_support' || holder === 'system' ? null : name;
    const key = `${holder}/${who ?? cause ?? ''}`;
    const side = sides.get(key) ?? { holder, name: who, cause, minutes: 0 };
    side.minutes += minutes;
    sides.set(key, side);
  }
  return [...sides.values()].filter(({ minutes }) => minutes > 0).sort((a, b) => b.minutes - a.minutes);
}
