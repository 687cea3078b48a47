import type { Knex } from 'knex';

/**
 * That a client file changed is written down with the change, by whatever way it came: the open requests that follow it are found
 * even when the process that changed it died before it could look. A row goes once they have followed.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE client_file_changes (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      company_id uuid NOT NULL REFERENCES companies,
      -- An account that is merged away meanwhile has no request left.
      account_id uuid NOT NULL,
      changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      taken_at timestamptz
    );
    CREATE INDEX client_file_changes_of_account ON client_file_changes (account_id);
    ALTER TABLE client_file_changes ENABLE ROW LEVEL SECURITY; ALTER TABLE client_file_changes FORCE ROW LEVEL SECURITY;
    CREATE POLICY client_file_changes_wall ON client_file_changes TO jalon_app USING (false) WITH CHECK (company_id = (SELECT wall_company()));
    CREATE POLICY client_file_changes_owner ON client_file_changes TO CURRENT_USER USING (true) WITH CHECK (true);
    GRANT INSERT ON client_file_changes TO jalon_app;

    CREATE FUNCTION note_client_file_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO client_file_changes (company_id, account_id) VALUES (NEW.company_id, (to_jsonb(NEW) ->> TG_ARGV[0])::uuid);
        RETURN NULL;
      END
    $$;
    CREATE TRIGGER client_file_changed AFTER UPDATE ON accounts FOR EACH ROW WHEN (OLD.version IS DISTINCT FROM NEW.version)
      EXECUTE FUNCTION note_client_file_change('id');
    CREATE TRIGGER client_file_deposited AFTER INSERT ON documents FOR EACH ROW EXECUTE FUNCTION note_client_file_change('account_id');
    -- A merge, or its undoing, puts papers and requests in front of another file.
    CREATE TRIGGER client_file_moved AFTER UPDATE OF account_id ON documents FOR EACH ROW EXECUTE FUNCTION note_client_file_change('account_id');
    CREATE TRIGGER client_file_exchanged AFTER UPDATE OF account_id ON requests FOR EACH ROW EXECUTE FUNCTION note_client_file_change('account_id');

    -- Changes that nobody follows at this moment, of one account or of all, each file given to one process for a while.
    CREATE FUNCTION door_take_file_changes(of_account uuid, older_than interval, lease interval, most integer)
    RETURNS TABLE (account_id uuid, change_ids text[])
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public
    AS $$
      WITH taken AS (
        UPDATE client_file_changes f SET taken_at = now() WHERE f.id IN (
          SELECT d.id FROM client_file_changes d
          WHERE (of_account IS NULL OR d.account_id = of_account) AND d.changed_at <= clock_timestamp() - older_than AND (d.taken_at IS NULL OR d.taken_at < now() - lease)
          ORDER BY d.taken_at NULLS FIRST, d.id LIMIT most FOR UPDATE SKIP LOCKED)
        RETURNING f.id, f.account_id)
      SELECT t.account_id, array_agg(t.id::text ORDER BY t.id) FROM taken t GROUP BY t.account_id
    $$;

    -- Requests whose lines still follow the file, of every business unit that works with the account.
    CREATE FUNCTION door_open_requests(of_account uuid) RETURNS TABLE (id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$
      SELECT r.id FROM requests r
      WHERE r.account_id = of_account AND r.status IN ('draft', 'submitted', 'in_progress', 'waiting', 'returned') ORDER BY r.id
    $$;

    CREATE FUNCTION door_file_followed(changes bigint[]) RETURNS void
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public
    AS $$ DELETE FROM client_file_changes f WHERE f.id = ANY (changes) $$;

    REVOKE ALL ON FUNCTION door_take_file_changes, door_open_requests, door_file_followed FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION door_take_file_changes, door_open_requests, door_file_followed TO jalon_app;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
