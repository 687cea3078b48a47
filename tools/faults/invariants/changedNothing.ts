import type { JournalEntry } from '../client/journal';

/**
 * An edit that was answered with exactly what its author had read before it: nothing was other than asked, so nothing was
 * changed. So ends an edit whose answer never came, though it was made: the next read has it, and asking once more alters nothing.
 */
export function changedNothing(journal: readonly JournalEntry[], edit: JournalEntry): boolean {
  if (edit.method !== 'PATCH' || edit.outcome !== 'ok') return false;
  const lastRead = journal.findLast(
    ({ client, method, path, outcome, at }) =>
      client === edit.client && method === 'GET' && path === edit.path && outcome === 'ok' && at < edit.at,
  );
  return lastRead?.digest === edit.digest && edit.digest !== null;
}
