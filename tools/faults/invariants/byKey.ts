import type { JournalEntry } from '../client/journal';

/** Every attempt under one key of one client, in order. */
export function byKey(journal: readonly JournalEntry[]): Map<string, JournalEntry[]> {
  const groups = new Map<string, JournalEntry[]>();
  for (const entry of journal) {
    if (entry.key === null) continue;
    const name = `${entry.client} ${entry.key}`;
    groups.set(name, [...(groups.get(name) ?? []), entry]);
  }
  return groups;
}
