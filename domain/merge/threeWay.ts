import { sameValue } from '../account/fields';

export interface Merge<Fields> {
  /** What I typed and they did not touch, or that we both agree on: it goes on top of their version. */
  mine: Partial<Fields>;
  /** What we both changed, to different values: somebody has to choose. */
  conflicts: (keyof Fields)[];
  /** What they changed and I did not: it is theirs. */
  theirs: (keyof Fields)[];
}

/**
 * What becomes of what I typed over a record when somebody else saved it meanwhile: field by field, nothing is lost without a word.
 * @param seen the record as it stood before my eyes when I typed
 * @param now the record as they left it
 */
export function mergeThreeWays<Fields extends object>(
  seen: Fields,
  now: Fields,
  typed: Partial<Fields>,
): Merge<Fields> {
  const fields = Object.keys(now) as (keyof Fields)[];
  const theirs = fields.filter((field) => !sameValue(seen[field], now[field]));
  const touched = fields.filter((field) => field in typed && !sameValue(seen[field], typed[field]));
  const conflicts = touched.filter((field) => theirs.includes(field) && !sameValue(typed[field], now[field]));
  const kept = touched.filter((field) => !conflicts.includes(field));
  return {
    mine: Object.fromEntries(kept.map((field) => [field, typed[field]])) as Partial<Fields>,
    conflicts,
    theirs: theirs.filter((field) => !touched.includes(field)),
  };
}
