import { useSyncExternalStore } from 'react';

const everyMs = 30_000;
let now = new Date();
let timer: ReturnType<typeof setInterval> | undefined;
const watchers = new Set<() => void>();

function tick(): void {
  now = new Date();
  for (const watcher of watchers) watcher();
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  timer ??= setInterval(tick, everyMs);
  return () => {
    watchers.delete(watcher);
    if (watchers.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The present, shared by all that counts time on screen, moving every 30 seconds. */
export const useNow = (): Date =>
  useSyncExternalStore(
    watch,
    () => now,
    () => now,
  );
