/** Brings the keys of all documents under the current master key; the content itself is only touched where an earlier build kept it in clear. */
import type { Knex } from 'knex';
import { documentsNotUnder, nameKey } from '../../db/documents/keys';
import type { DocumentFile } from '../../db/documents/read';
import { rewrap, type ContentOwner } from '../../integrations/document-store/contentKey';
import { createFileStore } from '../../integrations/document-store/fileStore';
import type { DocumentStore } from '../../integrations/document-store/port';
import { isIntegrationError } from '../../integrations/integrationError';
import type { Keyring } from '../../platform/keyring';

export interface Rekeyed {
  /** Keys wrapped anew. */
  rewrapped: number;
  /** Contents that were in clear. */
  sealed: number;
  /** Documents whose content or key is not what it was, or whose master key is not in the ring: left as they are. */
  unreadable: string[];
}

/**
 * @param owner connection of the role that owns the schema: documents of every company
 */
export async function rekeyDocuments(owner: Knex, directory: string, keys: Keyring): Promise<Rekeyed> {
  const store = createFileStore({ directory, keys });
  const done: Rekeyed = { rewrapped: 0, sealed: 0, unreadable: [] };
  const rekey = async (document: DocumentFile) => {
    const of = { documentId: document.id, companyId: document.companyId };
    try {
      if (document.key === null) await sealContent(owner, store, document, of);
      else await nameKey(owner, document, { storeId: document.storeId, key: rewrap(keys, document.key, of) });
      done[document.key === null ? 'sealed' : 'rewrapped'] += 1;
    } catch (error) {
      if (!isIntegrationError(error)) throw error;
      done.unreadable.push(document.id);
    }
  };
  for (let after: string | null = null; ;) {
    const documents = await documentsNotUnder(owner, keys.current, after);
    for (const document of documents) await rekey(document);
    after = documents.at(-1)?.id ?? null;
    if (after === null) return done;
  }
}

/** The new file is on disk before the row names it, and the row names it before the old one goes: a crash in between costs an orphan. */
async function sealContent(owner: Knex, store: DocumentStore, document: DocumentFile, of: ContentOwner): Promise<void> {
  await nameKey(owner, document, await store.seal(document, of));
  await store.remove(document.storeId);
}
