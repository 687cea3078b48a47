import type { Knex } from 'knex';

/** Links between requests, seen from both; and the walls of what a case has lived through, which follow the case. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE request_links (
      id uuid PRIMARY KEY,
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      from_id uuid NOT NULL REFERENCES requests,
      to_id uuid NOT NULL REFERENCES requests,
      kind text NOT NULL CHECK (kind IN ('relates_to', 'waits_for', 'duplicates')),
      created_by uuid REFERENCES users,
      created_at timestamptz NOT NULL,
      CONSTRAINT link_to_another CHECK (from_id <> to_id)
    );
    -- One link between two requests, whichever side it was made from.
    CREATE UNIQUE INDEX one_link ON request_links (least(from_id, to_id), greatest(from_id, to_id));
    CREATE INDEX request_links_from ON request_links (from_id);
    CREATE INDEX request_links_to ON request_links (to_id);
    ALTER TABLE request_links ENABLE ROW LEVEL SECURITY;
    ALTER TABLE request_links FORCE ROW LEVEL SECURITY;
    CREATE POLICY request_links_wall ON request_links TO jalon_app
      USING (company_id = (SELECT wall_company()) AND EXISTS (SELECT 1 FROM requests r WHERE r.id IN (from_id, to_id)))
      WITH CHECK (company_id = (SELECT wall_company()) AND bu_id = ANY ((SELECT wall_bus())::uuid[]));
    CREATE POLICY request_links_owner ON request_links TO CURRENT_USER USING (true) WITH CHECK (true);
    GRANT SELECT, INSERT, DELETE ON request_links TO jalon_app;

    -- A case that goes to another business unit takes its history along: the old one keeps nothing to read. What happened
    -- is not rewritten, only whose it is; the application may not touch these rows itself.
    CREATE FUNCTION door_case_moves(wanted uuid, bu uuid)
    RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public AS $$
    BEGIN
      PERFORM 1 FROM cases c JOIN business_units b ON b.id = bu AND b.company_id = c.company_id
        WHERE c.id = wanted AND c.company_id = wall_company() AND c.bu_id = ANY (wall_bus()::uuid[]);
      IF NOT FOUND THEN RAISE EXCEPTION 'case % does not move to business unit %', wanted, bu; END IF;
      UPDATE cases SET bu_id = bu WHERE id = wanted;
      UPDATE case_events SET bu_id = bu WHERE case_id = wanted;
      UPDATE case_steps SET bu_id = bu WHERE case_id = wanted;
      UPDATE case_commands SET bu_id = bu WHERE case_id = wanted;
    END $$;
    REVOKE ALL ON FUNCTION door_case_moves(uuid, uuid) FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION door_case_moves(uuid, uuid) TO jalon_app;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
