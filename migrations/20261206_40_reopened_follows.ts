import type { Knex } from 'knex';

/** A request that was over while its client file changed asks for what the file calls for once it is reopened: its reopening is written down like a change. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TRIGGER client_file_reopened AFTER UPDATE OF status ON requests FOR EACH ROW
      WHEN (OLD.status IN ('resolved', 'closed', 'refused', 'cancelled') AND NEW.status IN ('draft', 'submitted', 'in_progress', 'waiting', 'returned'))
      EXECUTE FUNCTION note_client_file_change('account_id');
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
