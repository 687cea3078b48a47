/** Who is away when, and who stands in: dates are days of the office in Europe/Paris, first and last included. */
import type { BusinessDate } from '../dates/businessDate';

export interface Absence {
  userId: string;
  substituteId: string;
  startsOn: BusinessDate;
  endsOn: BusinessDate;
}

type Days = Pick<Absence, 'startsOn' | 'endsOn'>;

export function runsOn({ startsOn, endsOn }: Days, day: BusinessDate): boolean {
  return startsOn <= day && day <= endsOn;
}

/** The days that both have; null when they have none. */
export function shared(one: Days, other: Days): Days | null {
  const startsOn = one.startsOn > other.startsOn ? one.startsOn : other.startsOn;
  const endsOn = one.endsOn < other.endsOn ? one.endsOn : other.endsOn;
  return startsOn <= endsOn ? { startsOn, endsOn } : null;
}

/**
 * Who is there for somebody: the person themselves, else whoever stands in for them, and so on along the chain.
 * @param running absences of that day, one a person at most
 * @returns null when the chain comes back to somebody who is away
 */
export function whoIsThere(running: readonly Absence[], userId: string): string | null {
  const passed = new Set<string>();
  for (let at = userId; !passed.has(at);) {
    const absence = running.find((one) => one.userId === at);
    if (!absence) return at;
    passed.add(at);
    at = absence.substituteId;
  }
  return null;
}

/** Whether on some day the chain that begins with this absence would come back to whoever is away. */
export function closesCircle(known: readonly Absence[], wanted: Absence): boolean {
  const reaches = (at: string, days: Days, passed: readonly string[]): boolean => {
    if (at === wanted.userId) return true;
    if (passed.includes(at)) return false;
    return known.some((next) => {
      const both = next.userId === at ? shared(next, days) : null;
      return both !== null && reaches(next.substituteId, both, [...passed, at]);
    });
  };
  return reaches(wanted.substituteId, wanted, []);
}
