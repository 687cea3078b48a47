import type { Knex } from 'knex';
import { fileColumns, noteFileColumns, type DocumentFile } from './read';

const PAGE = 500;

/** Whatever names a file of the document store. */
const holders = [
  { table: 'documents', columns: fileColumns },
  { table: 'note_files', columns: noteFileColumns },
];

/** Documents and files of notes, of every company, whose key another master key wraps, or that have none, in the order of their ids. For the owner's connection. */
export async function documentsNotUnder(owner: Knex, keyId: string, after: string | null): Promise<DocumentFile[]> {
  const pages = await Promise.all(
    holders.map(({ table, columns }) =>
      owner(table)
        .whereRaw('key_id IS DISTINCT FROM ?', [keyId])
        .modify((query) => (after === null ? query : query.where('id', '>', after)))
        .orderBy('id')
        .limit(PAGE)
        .select<DocumentFile[]>(...columns(owner)),
    ),
  );
  return pages
    .flat()
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .slice(0, PAGE);
}

/** Names a document's new key, and file where it moved, if the row still has the ones that were read. */
export async function nameKey(
  owner: Knex,
  { id, storeId }: DocumentFile,
  now: { storeId: string; key: { keyId: string; wrapped: string } },
): Promise<void> {
  for (const { table } of holders)
    await owner(table)
      .where({ id, store_id: storeId })
      .update({ store_id: now.storeId, key_id: now.key.keyId, wrapped_key: now.key.wrapped });
}
