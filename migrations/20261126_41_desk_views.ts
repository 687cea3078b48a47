import type { Knex } from 'knex';

const ofMyCompany = 'company_id = (SELECT wall_company())';

/**
 * The desk finds work by any word of it, and keeps the views that people look at. Words are found through one function
 * that names the caller's wall itself: row-level security alone would keep Postgres from using any of these indexes.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TEXT SEARCH CONFIGURATION jalon_fr (COPY = french);
    ALTER TEXT SEARCH CONFIGURATION jalon_fr ALTER MAPPING FOR asciiword, asciihword, hword_asciipart, hword, hword_part, word WITH unaccent, french_stem;

    -- Stemmed with its accents and without: an accent is part of an ending ("doublée", "doublés"), and may have been left out.
    CREATE FUNCTION stems_of(said text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      AS $$ SELECT to_tsvector('pg_catalog.french', said) || to_tsvector('public.jalon_fr', said) $$;
    CREATE FUNCTION stems_asked(word text) RETURNS tsquery LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      AS $$ SELECT plainto_tsquery('pg_catalog.french', word) || plainto_tsquery('public.jalon_fr', word) $$;

    ALTER TABLE cases
      ADD COLUMN search_text text GENERATED ALWAYS AS (fold_text(number || ' ' || title)) STORED,
      ADD COLUMN search_words tsvector GENERATED ALWAYS AS (stems_of(title)) STORED;
    ALTER TABLE requests ADD COLUMN search_words tsvector GENERATED ALWAYS AS (stems_of(description)) STORED;
    ALTER TABLE messages ADD COLUMN search_words tsvector GENERATED ALWAYS AS (stems_of(body)) STORED;
    CREATE INDEX cases_by_part ON cases USING gin (search_text gin_trgm_ops);
    CREATE INDEX cases_by_word ON cases USING gin (search_words);
    CREATE INDEX requests_by_word ON requests USING gin (search_words);
    CREATE INDEX messages_by_word ON messages USING gin (search_words);
    CREATE INDEX accounts_by_part ON accounts USING gin (search_text gin_trgm_ops);

    -- Cases in which one word stands: a part of a number or a name, or the stem of a word. Behind the wall of whoever asks;
    -- an internal note is a way to its case for those alone who may read it.
    CREATE FUNCTION door_cases_with(word text, part text)
    RETURNS TABLE (id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$
      WITH seen AS (
        SELECT c.id, c.bu_id FROM cases c WHERE c.company_id = wall_company() AND c.search_text LIKE part
        UNION SELECT c.id, c.bu_id FROM cases c WHERE c.company_id = wall_company() AND c.search_words @@ stems_asked(word)
        UNION SELECT r.id, r.bu_id FROM requests r WHERE r.company_id = wall_company() AND r.search_words @@ stems_asked(word)
        UNION SELECT m.case_id, m.bu_id FROM messages m WHERE m.company_id = wall_company() AND m.search_words @@ stems_asked(word) AND (m.visibility = 'shared' OR reads_internal(m.case_id))
        UNION SELECT c.id, c.bu_id FROM accounts a JOIN cases c ON c.account_id = a.id WHERE a.company_id = wall_company() AND a.search_text LIKE part
        UNION SELECT r.id, r.bu_id FROM users u JOIN requests r ON r.requester_id = u.id WHERE u.company_id = wall_company() AND fold_text(u.first_name || ' ' || u.last_name) LIKE part)
      SELECT s.id FROM seen s WHERE s.bu_id = ANY ((SELECT wall_bus())::uuid[])
    $$;
    REVOKE ALL ON FUNCTION door_cases_with FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION door_cases_with TO jalon_app;

    CREATE TABLE saved_views (
      id uuid PRIMARY KEY,
      company_id uuid NOT NULL REFERENCES companies,
      user_id uuid NOT NULL REFERENCES users,
      region_id uuid REFERENCES regions,
      name text NOT NULL CHECK (name <> ''),
      filter jsonb NOT NULL,
      created_at timestamptz NOT NULL
    );
    CREATE INDEX saved_views_of_person ON saved_views (user_id);
    CREATE INDEX saved_views_of_group ON saved_views (region_id) WHERE region_id IS NOT NULL;

    CREATE FUNCTION works_for(wanted uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
      SELECT EXISTS (SELECT 1 FROM user_roles g WHERE g.user_id = wall_user() AND g.scope = 'region' AND g.scope_id = wanted AND g.role IN ('business_support', 'support_supervisor'))
    $$;
    -- Seen by its author and, when it is shared, by the group; made and thrown away by its author.
    ALTER TABLE saved_views ENABLE ROW LEVEL SECURITY; ALTER TABLE saved_views FORCE ROW LEVEL SECURITY;
    CREATE POLICY saved_views_seen ON saved_views FOR SELECT TO jalon_app USING (${ofMyCompany} AND (user_id = (SELECT wall_user()) OR works_for(region_id)));
    CREATE POLICY saved_views_made ON saved_views FOR INSERT TO jalon_app WITH CHECK (${ofMyCompany} AND user_id = (SELECT wall_user()) AND (region_id IS NULL OR works_for(region_id)));
    CREATE POLICY saved_views_thrown ON saved_views FOR DELETE TO jalon_app USING (${ofMyCompany} AND user_id = (SELECT wall_user()));
    CREATE POLICY saved_views_owner ON saved_views TO CURRENT_USER USING (true) WITH CHECK (true);
    GRANT SELECT, INSERT, DELETE ON saved_views TO jalon_app;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
