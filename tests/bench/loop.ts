/** Runs work with so many clients at once, each taking the next item when it is done with its last. @returns seconds it took */
export async function closedLoop<T>(
  clients: number,
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<number> {
  const waiting = [...items].reverse();
  const client = async () => {
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) await work(item);
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  return (performance.now() - started) / 1000;
}

/** 1, 2, … count. */
export const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
