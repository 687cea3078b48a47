/** Demo data: an invented firm with its people, customers, opportunities and requests, all dated from "now". */
import path from 'node:path';
import { openPool } from '../../db/pool';
import type { Transaction } from '../../db/wall';
import { createFileStore } from '../../integrations/document-store/fileStore';
import { readStartVariables, type StartVariables } from '../../platform/config';
import { loadAccounts } from './accounts/accounts';
import { castOf } from './cast';
import { finish } from './finish';
import { loadPeople } from './people/people';
import { createPlay } from './play/play';
import { loadReference } from './reference/load-reference';
import { tellLawFirm } from './stories/law-firm';
import { tellStories } from './stories/tell';

export { DEMO_PASSWORD, loadPeople } from './people/people';
export { loadReference } from './reference/load-reference';

/** Where the contents of documents go; the environment says when nobody else does. */
export interface DemoOptions {
  /** Absolute. */
  documentsDir?: string;
  /** False: the firm, its people and its customers, and nothing that ever happened between them. */
  stories?: boolean;
}

/**
 * Fills an empty database, in one transaction. A database that knows a company already is left as it is.
 *
 * @param ownerUrl connection of the role that owns the schema
 * @param now nothing of the demo is later, except dates that people expect
 */
export async function loadDemo(ownerUrl: string, now: Date, options: DemoOptions = {}): Promise<{ loaded: boolean }> {
  const owner = openPool({ url: ownerUrl, name: 'demo', max: 1 });
  try {
    return await owner.transaction(async (trx) => {
      const known = await trx('companies').first<{ id: string } | undefined>('id');
      if (known) return { loaded: false };
      await loadAll(trx, now, options);
      return { loaded: true };
    });
  } finally {
    await owner.destroy();
  }
}

async function loadAll(trx: Transaction, now: Date, { documentsDir = documentsDirOf(readStartVariables()), stories = true }: DemoOptions): Promise<void> {
  const reference = await loadReference(trx, now);
  const people = await loadPeople(trx, reference);
  const cast = castOf(reference.organisation, people, now);
  const accounts = await loadAccounts(trx, cast);
  if (!stories) return;
  const play = createPlay({ trx, now, chance: cast.chance, reference, people, documents: createFileStore({ directory: documentsDir }) });
  await tellStories(play, accounts);
  await tellLawFirm(play, accounts);
  await finish(trx);
}

function documentsDirOf({ JALON_DOCUMENTS_DIR, JALON_DATA_DIR }: StartVariables): string {
  return path.resolve(JALON_DOCUMENTS_DIR ?? path.join(JALON_DATA_DIR, 'documents'));
}
