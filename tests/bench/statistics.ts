/** Milliseconds of one kind of operation, summed up. */
export interface Spread {
  count: number;
  p50: number;
  p95: number;
  p99: number;
}

/** The value that a share of the sorted values does not exceed (nearest rank). */
function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return {
    count: sorted.length,
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    p99: percentile(sorted, 0.99),
  };
}

/** Collects milliseconds by name. */
export class Samples {
  private readonly byName = new Map<string, number[]>();

  async time<T>(name: string, work: () => Promise<T>): Promise<T> {
    const started = performance.now();
    const result = await work();
    this.add(name, performance.now() - started);
    return result;
  }

  add(name: string, milliseconds: number): void {
    const values = this.byName.get(name) ?? [];
    values.push(milliseconds);
    this.byName.set(name, values);
  }

  spread(name: string): Spread {
    return spreadOf(this.byName.get(name) ?? []);
  }
}
