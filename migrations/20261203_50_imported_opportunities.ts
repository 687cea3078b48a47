import type { Knex } from 'knex';

/**
 * Opportunities come in files too. Those that a file brought by mistake leave the board as lost, with a reason of their own that a person
 * may give as well: a case is never deleted.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE imports DROP CONSTRAINT imports_kind_check, ADD CONSTRAINT imports_kind_check CHECK (kind IN ('accounts', 'contacts', 'opportunities'));
    INSERT INTO list_values (company_id, list, code, label, position)
      SELECT v.company_id, 'lossReason', 'SAISIE_ERREUR', 'Annulée : Saisie par erreur', max(v.position) + 1
      FROM list_values v WHERE v.list = 'lossReason' GROUP BY v.company_id
      ON CONFLICT (company_id, list, code) DO NOTHING;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
