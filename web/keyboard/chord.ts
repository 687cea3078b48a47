/** "g o" is G then O; "?" and "/" are single keys; "Alt+ArrowUp" is both held. Keys are those of `KeyboardEvent.key`, so they follow the layout. */
export interface Chord {
  keys: string;
}

export interface Match<T extends Chord> {
  /** The shortcut that this key completes. */
  found: T | undefined;
  /** First key of a chord waiting for its second. */
  pending: string | undefined;
}

/** What a key does, given the first key typed before it. The latest registered shortcut wins: a dialog's over its page's. */
export function matchKey<T extends Chord>(shortcuts: readonly T[], pending: string | undefined, key: string): Match<T> {
  const pressed = key.length === 1 ? key.toLowerCase() : key;
  const typed = pending === undefined ? pressed : `${pending} ${pressed}`;
  const found = shortcuts.findLast(({ keys }) => keys === typed);
  if (found) return { found, pending: undefined };
  if (pending !== undefined) return matchKey(shortcuts, undefined, key);
  const opens = shortcuts.some(({ keys }) => keys.startsWith(`${pressed} `));
  return { found: undefined, pending: opens ? pressed : undefined };
}
