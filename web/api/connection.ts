import { useSyncExternalStore } from 'react';
import type { ConnectionState } from './events';

export interface Connection {
  state: ConnectionState;
  /** Since when, so that a notice can say how old the screen is. */
  since: Date;
}

let connection: Connection = { state: 'connecting', since: new Date() };
const watchers = new Set<() => void>();

export function setConnectionState(state: ConnectionState): void {
  if (state === connection.state) return;
  connection = { state, since: new Date() };
  for (const watcher of watchers) watcher();
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Whether changes made elsewhere reach this screen by themselves. */
export const useConnection = (): Connection => useSyncExternalStore(watch, () => connection);
