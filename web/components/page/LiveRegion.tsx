import { useSyncExternalStore } from 'react';

let message = '';
const watchers = new Set<() => void>();

/** Says something to a screen reader without moving the focus: "3 demandes attribuées". */
export function announce(text: string): void {
  // The same words twice must be read twice: a no-break space makes them another text.
  message = message === text ? `${text}\u00a0` : text;
  for (const watcher of watchers) watcher();
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Once, in the shell. */
export function LiveRegion() {
  const text = useSyncExternalStore(watch, () => message);
  return (
    <div className="sr-only" role="status" aria-live="polite">
      {text}
    </div>
  );
}
