import type { Knex } from 'knex';

/** What was entered before the demo begins was told on the morning after, as anything is. */
const told = `
  INSERT INTO transmissions (company_id, bu_id, account_id, what, contact_id, entered_at, due_at)
    SELECT a.company_id, a.bu_id, a.id, x.what, x.contact_id, x.at, ((x.at AT TIME ZONE 'Europe/Paris')::date + 1 + time '06:00') AT TIME ZONE 'Europe/Paris'
    FROM (
      SELECT c.account_id, 'contact' AS what, c.id AS contact_id, c.updated_at AS at FROM contacts c
      UNION ALL SELECT t.account_id, 'vault_contact', NULL, t.since FROM contact_types t WHERE t.type = 'vault'
      UNION ALL SELECT o.id, 'invoice_emails', NULL, o.created_at FROM accounts o WHERE cardinality(o.invoice_emails) > 0) x
    JOIN accounts a ON a.id = x.account_id WHERE a.left_on IS NULL ON CONFLICT DO NOTHING`;

/**
 * What a load owes to whoever starts on it: no mail of the past leaves, what was told long ago has been read, and each open case has news, so that the relay
 * gives it its run at once.
 */
export async function finish(knex: Knex): Promise<void> {
  await knex('effects')
    .whereNull('sent_at')
    .update({ sent_at: knex.ref('created_at') });
  await knex.raw(told);
  await knex('transmissions')
    .whereNull('sent_at')
    .whereRaw('due_at < now()')
    .update({ sent_at: knex.ref('due_at'), tries: 1 });
  await knex('notifications')
    .whereRaw("at < now() - interval '3 days'")
    .update({ read_at: knex.ref('at') });
  await knex('cases')
    .whereNull('closed_at')
    .whereNot({ state: 'draft' })
    .update({ processed_seq: knex.raw('last_seq - 1'), told_at: null, tell_attempts: 0 });
}
