/** What a bulk gave to somebody: each task is a notification of its own, and all of them are one mail. */
import type { Knex } from 'knex';
import type { Person } from '../../domain/principal/principal';
import { loadPerson } from '../principals';
import { withinWall, type Transaction } from '../wall';

/** Of the reader's own notifications: told in this bulk, for a mail that waits for its end. */
const given = "user_id = wall_user() AND params->>'inBulk' = ? AND mail = 'digest' AND digest_id IS NULL";

async function gather(trx: Transaction, { companyId, userId }: Person, bulkId: string, now: Date): Promise<void> {
  if (!(await trx('notifications').whereRaw(given, [bulkId]).first('id'))) return;
  const [digest] = await trx('digests')
    .insert({ company_id: companyId, user_id: userId, bulk_id: bulkId, created_at: now })
    .onConflict(['user_id', 'bulk_id'])
    .ignore()
    .returning<{ id: string }[]>('id');
  if (digest) await trx('notifications').whereRaw(given, [bulkId]).update({ digest_id: digest.id });
}

/** Puts what each of them was given into one mail, which leaves with the next digests. Asked twice, it is the same mail. */
export async function tellOfHandover(
  knex: Knex,
  bulkId: string,
  receiverIds: readonly string[],
  now: Date,
): Promise<void> {
  for (const userId of receiverIds) {
    const person = await loadPerson(knex, userId, 'main');
    if (person) await withinWall(knex, person, (trx) => gather(trx, person, bulkId, now));
  }
}
