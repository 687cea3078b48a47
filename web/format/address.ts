/** Reading what stands in the address: what is no value of ours is dropped, so that a mistyped link still opens its page. */

export const oneOf = <T extends string>(allowed: readonly T[], value: unknown): T | undefined =>
  allowed.find((one) => one === value);

/** A text worth searching for, or nothing. */
export const textOf = (value: unknown, longest = 100): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.slice(0, longest) : undefined;

export const idOf = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[0-9a-f-]{36}$/i.test(value) ? value : undefined;

/** Without the keys that have no value: they are not written in the address. */
export function written<T extends object>(search: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** A change of what stands in the address; `undefined` takes a filter away. */
export type Refinement<T> = { [K in keyof T]?: T[K] | undefined };

export const refined = <T extends object>(search: T, change: Refinement<T>) => written({ ...search, ...change });
