import type { Knex } from 'knex';

/**
 * The first page of each long list is read from an index in the order of the list, whatever the number of open cases;
 * what search boxes look into is folded once, when it is written.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE opportunities ADD COLUMN search_text text GENERATED ALWAYS AS (fold_text(number || ' ' || name)) STORED;

    CREATE INDEX cases_by_due ON cases (company_id, (coalesce(due_at, 'infinity'::timestamptz)), id) WHERE closed_at IS NULL AND state <> 'draft';
    DROP INDEX cases_open;
    CREATE INDEX requests_by_opening ON cases (company_id, opened_at, id) WHERE kind <> 'opportunity';
    CREATE INDEX tasks_by_due ON tasks (company_id, (coalesce(due_at, 'infinity'::timestamptz)), id) WHERE state IN ('open', 'claimed');
    DROP INDEX tasks_open;
    CREATE INDEX opportunities_of_partner ON opportunities (company_id, engagement_partner_id, stage, (coalesce(expected_signature_on, 'infinity'::date)), id);
    DROP INDEX opportunities_board;
    CREATE INDEX opportunities_in_stage ON opportunities (company_id, stage, (coalesce(expected_signature_on, 'infinity'::date)), id);
    DROP INDEX opportunities_by_stage;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
