import type { Knex } from 'knex';

/**
 * What a load owes to whoever starts on it: no mail of the past leaves, what was told long ago has been read, and each open case has news, so that the relay
 * gives it its run at once.
 */
export async function finish(knex: Knex): Promise<void> {
  await knex('effects').whereNull('sent_at').update({ sent_at: knex.ref('created_at') });
  await knex('notifications').whereRaw("at < now() - interval '3 days'").update({ read_at: knex.ref('at') });
  await knex('cases').whereNull('closed_at').whereNot({ state: 'draft' }).update({ processed_seq: knex.raw('last_seq - 1'), told_at: null, tell_attempts: 0 });
}
