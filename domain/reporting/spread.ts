/** What is usual, and what nine in ten stay within: an average hides the one that took a month. */
export interface Spread {
  count: number;
  /** Null without values. */
  median: number | null;
  ninetieth: number | null;
}

/** The smallest value that at least this share of them does not exceed (nearest rank): always one that occurred. */
function atShare(sorted: readonly number[], share: number): number | null {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return { count: sorted.length, median: atShare(sorted, 0.5), ninetieth: atShare(sorted, 0.9) };
}
