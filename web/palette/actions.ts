import type { Icon } from '@tabler/icons-react';
import { useEffect, useRef, useSyncExternalStore } from 'react';

export interface PaletteAction {
  id: string;
  label: string;
  /** Under the label: client, number… */
  description?: string;
  /** The same thing without the palette. */
  keys?: string;
  icon?: Icon;
  /** Goes to a page, or does something on this one. */
  group: 'go' | 'do';
  /** Offered on every page: comes after what the page itself offers. */
  everywhere?: boolean;
  run: () => void;
}

const sources = new Map<symbol, readonly PaletteAction[]>();
const watchers = new Set<() => void>();
let all: readonly PaletteAction[] = [];

function publish(): void {
  all = [...sources.values()]
    .flat()
    .sort((one, other) => Number(one.everywhere ?? false) - Number(other.everywhere ?? false));
  for (const watcher of watchers) watcher();
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/**
 * Offers actions in the palette while the component is on screen.
 * They are published again when an id, a label or a description changes; what they run may change freely.
 */
export function usePaletteActions(actions: readonly PaletteAction[]): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  const signature = actions.map(({ id, label, description = '' }) => `${id}\n${label}\n${description}`).join('\n\n');
  useEffect(() => {
    const source = Symbol(signature);
    const stable = latest.current.map((action, at) => ({ ...action, run: () => latest.current[at]?.run() }));
    sources.set(source, stable);
    publish();
    return () => {
      sources.delete(source);
      publish();
    };
  }, [signature]);
}

export const useAllPaletteActions = (): readonly PaletteAction[] => useSyncExternalStore(watch, () => all);
