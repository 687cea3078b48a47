/** Does the work for one after the other: an error of one is reported and keeps none of the others waiting. */
export async function eachAlone<T>(
  items: Iterable<T>,
  work: (item: T) => Promise<unknown>,
  onError: (error: unknown) => void,
): Promise<void> {
  for (const item of items) await work(item).catch(onError);
}
