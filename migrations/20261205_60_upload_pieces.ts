import type { Knex } from 'knex';

const ownRows = 'company_id = (SELECT wall_company()) AND user_id = (SELECT wall_user())';

/**
 * Pieces of files that are on their way, of whoever sends them alone: a file that was cut goes on where it stopped. What is known of a file
 * until it is whole is its fingerprint; neither its name nor what it is, which come with the deposit.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE upload_pieces (
      id uuid PRIMARY KEY,
      company_id uuid NOT NULL REFERENCES companies,
      user_id uuid NOT NULL REFERENCES users,
      account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
      fingerprint text NOT NULL,
      from_byte integer NOT NULL CHECK (from_byte >= 0),
      size_bytes integer NOT NULL CHECK (size_bytes > 0),
      store_id text NOT NULL UNIQUE,
      sha256 text NOT NULL,
      key_id text NOT NULL,
      wrapped_key text NOT NULL,
      received_at timestamptz NOT NULL,
      UNIQUE (user_id, account_id, fingerprint, from_byte)
    );
    CREATE INDEX upload_pieces_of_account ON upload_pieces (account_id);
    CREATE INDEX upload_pieces_by_age ON upload_pieces (received_at);
    ALTER TABLE upload_pieces ENABLE ROW LEVEL SECURITY; ALTER TABLE upload_pieces FORCE ROW LEVEL SECURITY;
    CREATE POLICY upload_pieces_own ON upload_pieces TO jalon_app USING (${ownRows}) WITH CHECK (${ownRows});
    CREATE POLICY upload_pieces_owner ON upload_pieces TO CURRENT_USER USING (true) WITH CHECK (true);
    GRANT SELECT, INSERT, DELETE ON upload_pieces TO jalon_app;

    CREATE OR REPLACE FUNCTION door_document_files() RETURNS TABLE (store_id text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$ SELECT d.store_id FROM documents d UNION ALL SELECT n.store_id FROM note_files n UNION ALL SELECT p.store_id FROM upload_pieces p $$;

    -- A file of which nothing came for so long is given up: its pieces belong to no row from then on, and are swept.
    CREATE FUNCTION door_give_up_uploads(before timestamptz) RETURNS integer
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public
    AS $$
      WITH given_up AS (
        DELETE FROM upload_pieces p WHERE NOT EXISTS (
          SELECT FROM upload_pieces x
          WHERE x.user_id = p.user_id AND x.account_id = p.account_id AND x.fingerprint = p.fingerprint AND x.received_at >= before)
        RETURNING 1)
      SELECT count(*)::integer FROM given_up
    $$;
    REVOKE ALL ON FUNCTION door_give_up_uploads(timestamptz) FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION door_give_up_uploads(timestamptz) TO jalon_app;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
