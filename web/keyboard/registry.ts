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

const everywhere = new Set<ShortcutGroup>();
const ofPages = new Set<ShortcutGroup>();

/**
 * Adds the shortcuts of a page or of a part; the returned function takes them away.
 * @param always those of the shell: a page has its own way with the same key, whichever of the two came first
 */
export function register(group: ShortcutGroup, always = false): () => void {
  const groups = always ? everywhere : ofPages;
  groups.add(group);
  return () => groups.delete(group);
}

/** Parts of a page register by themselves what belongs under one title: it is read under it once. */
function byTitle(groups: Iterable<ShortcutGroup>): ShortcutGroup[] {
  const titled = new Map<string, Shortcut[]>();
  for (const { title, shortcuts } of groups) titled.set(title, [...(titled.get(title) ?? []), ...shortcuts]);
  return [...titled].map(([title, shortcuts]) => ({ title, shortcuts }));
}

/** Those that work now, for the help: the page's first, and of the shell's those that it leaves. */
export function workingGroups(): ShortcutGroup[] {
  const taken = new Set([...ofPages].flatMap(({ shortcuts }) => shortcuts.map(({ keys }) => keys)));
  const left = [...everywhere].map(({ title, shortcuts }) => ({
    title,
    shortcuts: shortcuts.filter(({ keys }) => !taken.has(keys)),
  }));
  return byTitle([...ofPages, ...left]).filter(({ shortcuts }) => shortcuts.length > 0);
}

/** The last of the same keys is the one that works. */
export const registeredShortcuts = (): Shortcut[] => [...everywhere, ...ofPages].flatMap(({ shortcuts }) => shortcuts);
