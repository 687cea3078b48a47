import type { Doing } from '../../../domain/presence/presence';

/** Somebody who has stopped writing for so long only looks. */
const restsAfterMs = 6_000;

let writing: { requestId: string; doing: Doing } | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
const watchers = new Set<() => void>();

function become(next: typeof writing): void {
  writing = next;
  for (const watcher of watchers) watcher();
}

/** Called at each stroke: on which request, and whether it is a note. */
export function isWriting(requestId: string, note: boolean): void {
  clearTimeout(timer);
  timer = setTimeout(() => become(null), restsAfterMs);
  const doing: Doing = note ? 'writingNote' : 'writing';
  if (writing?.requestId !== requestId || writing.doing !== doing) become({ requestId, doing });
}

/** It was sent, or thrown away. */
export function hasWritten(): void {
  clearTimeout(timer);
  if (writing !== null) become(null);
}

export const doingOn = (requestId: string): Doing => (writing?.requestId === requestId ? writing.doing : 'looking');

export function watchDoing(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}
