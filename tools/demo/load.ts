/** Demo data: an invented firm with its people, customers, opportunities and requests, all dated from "now". */
import { openPool } from '../../db/pool';
import type { Transaction } from '../../db/wall';
import { createFileStore } from '../../integrations/document-store/fileStore';
import type { Keyring } from '../../platform/keyring';
import { loadAccounts } from './accounts/accounts';
import { castOf } from './cast';
import { finish } from './finish';
import { attachFounder } from './accounts/attachments';
import { loadTargets } from './accounts/targets';
import { loadPeople } from './people/people';
import { createPlay } from './play/play';
import { loadReference } from './reference/load-reference';
import { planInteractions } from './stories/interactions';
import { tellLawFirm } from './stories/law-firm';
import { tellStories } from './stories/tell';
import { enterTime } from './stories/time';

export { DEMO_PASSWORD, loadPeople } from './people/people';
export { loadReference } from './reference/load-reference';

/** Where the contents of documents go. */
export interface DocumentPlace {
  /** Absolute. */
  documentsDir: string;
  /** Master keys. */
  documentKeys: Keyring;
}

/** Without stories: the firm, its people and its customers, and nothing that ever happened between them. */
export type DemoOptions = (DocumentPlace & { stories?: true }) | { stories: false };

/**
 * Fills an empty database, in one transaction. A database that knows a company already is left as it is.
 *
 * @param ownerUrl connection of the role that owns the schema
 * @param now nothing of the demo is later, except dates that people expect
 */
export async function loadDemo(ownerUrl: string, now: Date, options: DemoOptions): Promise<{ loaded: boolean }> {
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

async function loadAll(trx: Transaction, now: Date, options: DemoOptions): Promise<void> {
  const reference = await loadReference(trx, now);
  const people = await loadPeople(trx, reference);
  const cast = castOf(reference.organisation, people, now);
  const accounts = await loadAccounts(trx, cast);
  if (options.stories === false) return;
  await loadTargets(trx, people, accounts, now);
  await attachFounder(trx, accounts, now);
  const play = createPlay({
    trx,
    now,
    chance: cast.chance,
    reference,
    people,
    documents: createFileStore({ directory: options.documentsDir, keys: options.documentKeys }),
  });
  await tellStories(play, accounts);
  await tellLawFirm(play, accounts);
  await planInteractions(play);
  await enterTime(play);
  await finish(trx);
  // It was all there from the beginning: no request has anything to follow. The schema of the last release writes no changes down.
  if (await trx.schema.hasTable('client_file_changes')) await trx('client_file_changes').delete();
}
