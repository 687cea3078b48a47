import type { Pace } from '../campaign/pace';
import type { Violation } from './check';

/** Of what the calm part needed. */
const more = 1.1;
const slowest = 0.9;
/** Of the machine: where others took that much more than before, slowness is theirs, and the report shows how much. */
const othersMore = 0.05;

/**
 * I17: once healed, people are served as fast as before, and nothing that broke left anything behind. Whoever serves more
 * people in a second may hold more for them, in proportion.
 */
export function violationsOfHealing(calm: Pace, healed: Pace): Violation[] {
  const likeBefore = healed.others <= calm.others + othersMore;
  const busier = calm.perSecond > 0 ? Math.max(1, healed.perSecond / calm.perSecond) : 1;
  const seen = [
    ...(likeBefore && healed.perSecond < calm.perSecond * slowest
      ? [`${healed.perSecond} commands accepted a second, ${calm.perSecond} before`]
      : []),
    ...(['memory', 'descriptors', 'connections'] as const)
      .filter((what) => healed[what] > calm[what] * more * busier)
      .map((what) => `${what}: ${healed[what]}, ${calm[what]} before`),
  ];
  return seen.length === 0 ? [] : [{ id: 'I17', says: 'after healing, as fast as before', seen }];
}
