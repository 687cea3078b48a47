/** Direction of a column under a sort such as `amount` or `-amount`. */
export function sortDirection(
  sort: string | undefined,
  key: string | undefined,
): 'ascending' | 'descending' | undefined {
  if (key === undefined) return undefined;
  if (sort === key) return 'ascending';
  return sort === `-${key}` ? 'descending' : undefined;
}

/** A click on a column: ascending first, then the other way. */
export const flipSort = (sort: string | undefined, key: string): string => (sort === key ? `-${key}` : key);
