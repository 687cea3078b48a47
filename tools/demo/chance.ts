/** Chance that falls the same way on every load: demo data are varied, never different. */
export interface Chance {
  /** A whole number between both, both included. */
  between(least: number, most: number): number;
  pick<T>(choices: readonly T[]): T;
  /** True that many times in a hundred. */
  percent(likely: number): boolean;
}

/** A small linear generator (mulberry32): quality is of no matter here, repeating is. */
export function seededChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    between,
    pick: (choices) => {
      const chosen = choices[between(0, choices.length - 1)];
      if (chosen === undefined) throw new Error('nothing to choose from');
      return chosen;
    },
    percent: (likely) => next() * 100 < likely,
  };
}
