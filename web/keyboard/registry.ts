import type { Chord } from './chord';

export interface Shortcut extends Chord {
  /** What it does, for the help (`?`). */
  label: string;
  run: () => void;
}

export interface ShortcutGroup {
  title: string;
  shortcuts: readonly Shortcut[];
}

const groups = new Set<ShortcutGroup>();

/** Adds the shortcuts of a page or of a part; the returned function takes them away. */
export function register(group: ShortcutGroup): () => void {
  groups.add(group);
  return () => groups.delete(group);
}

export const registeredGroups = (): ShortcutGroup[] => [...groups];

export const registeredShortcuts = (): Shortcut[] => registeredGroups().flatMap(({ shortcuts }) => shortcuts);
