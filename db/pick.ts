/** What of a row goes on as it is: a copy without the columns that nobody asked for. */
export function pick<T extends object, Key extends keyof T>(row: T, keys: readonly Key[]): Pick<T, Key> {
  return Object.fromEntries(keys.map((key) => [key, row[key]])) as Pick<T, Key>;
}
