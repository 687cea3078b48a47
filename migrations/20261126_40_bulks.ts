import type { Knex } from 'knex';

const ownRows = 'company_id = (SELECT wall_company()) AND user_id = (SELECT wall_user())';

/**
 * Bulks: one command on many tasks, row by row, each with its verdict. A bulk belongs to whoever asked for it, and to
 * nobody else; each of its rows is decided behind that person's own wall.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE bulks (
      id uuid PRIMARY KEY,
      company_id uuid NOT NULL REFERENCES companies,
      user_id uuid NOT NULL REFERENCES users,
      action jsonb NOT NULL,
      undoes uuid UNIQUE REFERENCES bulks,
      asked_at timestamptz NOT NULL,
      looked_at timestamptz NOT NULL DEFAULT now(),
      finished_at timestamptz
    );
    CREATE INDEX bulks_open ON bulks (looked_at) WHERE finished_at IS NULL;
    CREATE INDEX bulks_of_person ON bulks (user_id, asked_at DESC, id DESC);
    CREATE TABLE bulk_rows (
      bulk_id uuid NOT NULL REFERENCES bulks,
      position integer NOT NULL,
      task_id uuid NOT NULL REFERENCES tasks,
      action jsonb NOT NULL,
      expected_version integer,
      verdict text CHECK (verdict IN ('done', 'blocked')),
      refusal jsonb,
      inverse jsonb,
      version_after integer,
      decided_at timestamptz,
      PRIMARY KEY (bulk_id, position),
      UNIQUE (bulk_id, task_id),
      CHECK ((verdict = 'blocked') = (refusal IS NOT NULL)),
      CHECK ((verdict IS NULL) = (decided_at IS NULL))
    );

    ALTER TABLE bulks ENABLE ROW LEVEL SECURITY; ALTER TABLE bulks FORCE ROW LEVEL SECURITY;
    CREATE POLICY bulks_wall ON bulks TO jalon_app USING (${ownRows}) WITH CHECK (${ownRows});
    CREATE POLICY bulks_owner ON bulks TO CURRENT_USER USING (true) WITH CHECK (true);
    ALTER TABLE bulk_rows ENABLE ROW LEVEL SECURITY; ALTER TABLE bulk_rows FORCE ROW LEVEL SECURITY;
    CREATE POLICY bulk_rows_wall ON bulk_rows TO jalon_app USING (EXISTS (SELECT 1 FROM bulks b WHERE b.id = bulk_id)) WITH CHECK (EXISTS (SELECT 1 FROM bulks b WHERE b.id = bulk_id));
    CREATE POLICY bulk_rows_owner ON bulk_rows TO CURRENT_USER USING (true) WITH CHECK (true);
    GRANT SELECT, INSERT, UPDATE ON bulks, bulk_rows TO jalon_app;

    -- Whose bulk it is: asked before a wall can be raised.
    CREATE FUNCTION door_bulk(wanted uuid)
    RETURNS TABLE (company_id uuid, user_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$ SELECT b.company_id, b.user_id FROM bulks b WHERE b.id = wanted $$;

    -- Bulks that nobody looks at: their run was never started, or is gone.
    CREATE FUNCTION door_untold_bulks(older_than interval, most integer, lease text, held_token bigint)
    RETURNS TABLE (id uuid)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public
    AS $$
    BEGIN
      PERFORM 1 FROM leases l WHERE l.name = lease AND l.token = held_token AND l.until > now() FOR SHARE;
      IF NOT FOUND THEN RETURN; END IF;
      RETURN QUERY UPDATE bulks b SET looked_at = now()
        WHERE b.id IN (SELECT o.id FROM bulks o WHERE o.finished_at IS NULL AND o.looked_at < now() - older_than ORDER BY o.looked_at LIMIT most) RETURNING b.id;
    END $$;

    -- How many decisions processes have still to read. A case that an operator has to look at holds up nobody else.
    CREATE FUNCTION door_unread_decisions()
    RETURNS integer
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$
      SELECT coalesce(sum(c.last_seq - c.processed_seq), 0)::integer FROM cases c
      WHERE c.processed_seq < c.last_seq AND c.state <> 'draft' AND NOT EXISTS (SELECT FROM incidents i WHERE i.case_id = c.id AND i.closed_at IS NULL)
    $$;

    REVOKE ALL ON FUNCTION door_bulk, door_untold_bulks, door_unread_decisions FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION door_bulk, door_untold_bulks, door_unread_decisions TO jalon_app;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
