import type { Knex } from 'knex';

/**
 * The documents of a meeting (requirement 304): papers of its account, seen by whoever sees the paper itself. Somebody who sees the meeting
 * of another business unit and none of its papers neither reads nor loosens them.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE interaction_documents (
      interaction_id uuid NOT NULL REFERENCES interactions,
      document_id uuid NOT NULL REFERENCES documents,
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      account_id uuid NOT NULL REFERENCES accounts,
      PRIMARY KEY (interaction_id, document_id)
    );
    CREATE INDEX interactions_of_document ON interaction_documents (document_id);
    CREATE INDEX interaction_documents_of_account ON interaction_documents (account_id);
    ALTER TABLE interaction_documents ENABLE ROW LEVEL SECURITY; ALTER TABLE interaction_documents FORCE ROW LEVEL SECURITY;
    CREATE POLICY interaction_documents_owner ON interaction_documents TO CURRENT_USER USING (true) WITH CHECK (true);
    CREATE POLICY interaction_documents_wall ON interaction_documents TO jalon_app
      USING (company_id = (SELECT wall_company()) AND EXISTS (SELECT 1 FROM documents d WHERE d.id = document_id))
      WITH CHECK (company_id = (SELECT wall_company()) AND EXISTS (SELECT 1 FROM documents d WHERE d.id = document_id));
    GRANT SELECT, INSERT, DELETE ON interaction_documents TO jalon_app;
    GRANT UPDATE (account_id) ON interaction_documents TO jalon_app;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
