import type { Knex } from 'knex';

/**
 * A used link keeps what was answered, as a digest: the same answer again is the same, another one is told that the link was used.
 * And doors that everybody could open are for the application alone.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE mail_links ADD COLUMN answer_sha256 text, ADD CONSTRAINT mail_links_answer CHECK (answer_sha256 IS NULL OR used_as IS NOT NULL);
    GRANT UPDATE (answer_sha256) ON mail_links TO jalon_app;

    REVOKE ALL ON FUNCTION door_accounts_found, door_account_words, keep_account_words, door_take_back_account FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION door_accounts_found, door_account_words, door_take_back_account TO jalon_app;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
