import type { Knex } from 'knex';
import { withinCase } from '../wall';

/** The SIREN of the company that a case is about; null while it is being registered. */
export function readSiren(knex: Knex, caseId: string): Promise<string | null> {
  return withinCase(knex, caseId, async (trx) => {
    const account = await trx('cases as c')
      .join('accounts as a', 'a.id', 'c.account_id')
      .where('c.id', caseId)
      .first<{ siren: string | null } | undefined>('a.siren');
    return account?.siren ?? null;
  });
}
