import type { Knex } from 'knex';

/**
 * A paper that comes after its client has left is kept like those that were there (requirement 310); no request started its clock.
 * Those that came before this begin theirs now, by the months of the law as they stand (domain/retention).
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE document_retentions ALTER COLUMN request_id DROP NOT NULL;
    INSERT INTO document_retentions (document_id, company_id, bu_id, account_id, ground, starts_on, keep_until)
    SELECT d.id, d.company_id, d.bu_id, d.account_id, g.ground, a.left_on, (a.left_on + make_interval(months => g.months))::date
    FROM documents d JOIN accounts a ON a.id = d.account_id
    CROSS JOIN LATERAL (SELECT * FROM (VALUES
      ('know_your_client', 60, ARRAY['kbis', 'identity', 'ownership_chart', 'beneficial_owners', 'beneficial_owner_identity', 'articles', 'activity']),
      ('contract', 60, ARRAY['engagement_letter', 'amendment', 'termination']),
      ('direct_debit', 13, ARRAY['sepa_mandate', 'bank_details']),
      ('correspondence', 120, ARRAY[]::text[])) AS v(ground, months, kinds)
      WHERE d.kind = ANY (v.kinds) OR v.kinds = '{}' ORDER BY v.kinds = '{}' LIMIT 1) g
    WHERE a.left_on IS NOT NULL
    ON CONFLICT (document_id) DO NOTHING`);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
