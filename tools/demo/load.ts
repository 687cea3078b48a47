/** Demo data: an invented firm with its people, customers, opportunities and requests, all dated from "now". */
import knex, { type Knex } from 'knex';
import { loadAccounts } from './accounts/accounts';
import { castOf } from './cast';
import { loadPeople } from './people/people';
import { loadReference } from './reference/load-reference';

export { DEMO_PASSWORD, loadPeople } from './people/people';
export { loadReference } from './reference/load-reference';

/**
 * Fills an empty database, in one transaction. A database that knows a company already is left as it is.
 *
 * @param ownerUrl connection of the role that owns the schema
 */
export async function loadDemo(ownerUrl: string, now: Date): Promise<{ loaded: boolean }> {
  const owner = knex({ client: 'pg', connection: ownerUrl, pool: { min: 0, max: 1 } });
  try {
    return await owner.transaction(async (trx) => {
      const known = await trx('companies').first<{ id: string } | undefined>('id');
      if (known) return { loaded: false };
      await loadEverything(trx, now);
      return { loaded: true };
    });
  } finally {
    await owner.destroy();
  }
}

async function loadEverything(trx: Knex.Transaction, now: Date): Promise<void> {
  const reference = await loadReference(trx, now);
  const people = await loadPeople(trx, reference);
  await loadAccounts(trx, castOf(reference.organisation, people, now));
}
