/** Where the documents of a start are, and their keys brought up to date before anybody asks for one. */
import path from 'node:path';
import { openPool } from '../../db/pool';
import type { StartVariables } from '../../platform/config';
import type { Keyring } from '../../platform/keyring';
import type { DocumentPlace } from '../demo/load';
import { rekeyDocuments, type Rekeyed } from './rekey';

export function documentStoreOf({ JALON_DOCUMENTS_DIR, JALON_DATA_DIR, DOCUMENT_KEYS }: StartVariables): DocumentPlace {
  if (DOCUMENT_KEYS === undefined) throw new Error('DOCUMENT_KEYS : est obligatoire et absente.');
  return {
    documentsDir: path.resolve(JALON_DOCUMENTS_DIR ?? path.join(JALON_DATA_DIR, 'documents')),
    documentKeys: DOCUMENT_KEYS,
  };
}

export async function rekeyDocumentsOf(
  ownerUrl: string,
  documentsDir: string,
  documentKeys: Keyring,
): Promise<Rekeyed> {
  const owner = openPool({ url: ownerUrl, name: 'documents', max: 1 });
  try {
    return await rekeyDocuments(owner, documentsDir, documentKeys);
  } finally {
    await owner.destroy();
  }
}

/** What was done, in words. */
export function saidOf({ rewrapped, sealed, unreadable }: Rekeyed): string {
  const done = rewrapped + sealed === 0 ? 'à jour' : `${rewrapped} enveloppées de nouveau, ${sealed} contenus chiffrés`;
  return unreadable.length === 0 ? done : `${done} ; ILLISIBLES : ${unreadable.join(', ')}`;
}
