import type { Knex } from 'knex';
import { fileColumns, type DocumentFile } from './read';

const PAGE = 500;

/** Documents of every company whose key another master key wraps, or that have none, in the order of their ids. For the owner's connection. */
export function documentsNotUnder(owner: Knex, keyId: string, after: string | null): Promise<DocumentFile[]> {
  return owner('documents')
    .whereRaw('key_id IS DISTINCT FROM ?', [keyId])
    .modify((query) => (after === null ? query : query.where('id', '>', after)))
    .orderBy('id')
    .limit(PAGE)
    .select<DocumentFile[]>(...fileColumns(owner));
}

/** Names a document's new key, and file where it moved, if the row still has the ones that were read. */
export async function nameKey(
  owner: Knex,
  { id, storeId }: DocumentFile,
  now: { storeId: string; key: { keyId: string; wrapped: string } },
): Promise<void> {
  await owner('documents')
    .where({ id, store_id: storeId })
    .update({ store_id: now.storeId, key_id: now.key.keyId, wrapped_key: now.key.wrapped });
}
