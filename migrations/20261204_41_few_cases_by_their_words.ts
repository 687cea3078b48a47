import type { Knex } from 'knex';

/**
 * Behind row-level security no index answers what words are part of, so that a word that stands nowhere was looked for
 * in every case. A door asks the indexes, and answers no more than so many; names of people are folded once, when written.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE users ADD COLUMN search_text text GENERATED ALWAYS AS (fold_text(first_name || ' ' || last_name)) STORED;
    CREATE INDEX users_by_part ON users USING gin (search_text gin_trgm_ops);

    -- Cases of the company whose number or title, or whose client, has this part, the first ones met: a place to look, no answer.
    -- Whoever reads the rows reads them behind their own wall.
    CREATE FUNCTION door_some_cases_with(part text, most integer)
    RETURNS TABLE (id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$
      SELECT c.id FROM cases c WHERE c.company_id = wall_company() AND c.search_text LIKE fold_text(part)
      UNION ALL SELECT c.id FROM accounts a JOIN cases c ON c.account_id = a.id WHERE a.company_id = wall_company() AND a.search_text LIKE fold_text(part)
      LIMIT most
    $$;
    REVOKE ALL ON FUNCTION door_some_cases_with FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION door_some_cases_with TO jalon_app;

    CREATE OR REPLACE FUNCTION door_cases_with(word text, part text)
    RETURNS TABLE (id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$
      WITH seen AS (
        SELECT c.id, c.bu_id FROM cases c WHERE c.company_id = wall_company() AND c.search_text LIKE part
        UNION SELECT c.id, c.bu_id FROM cases c WHERE c.company_id = wall_company() AND c.search_words @@ stems_asked(word)
        UNION SELECT r.id, r.bu_id FROM requests r WHERE r.company_id = wall_company() AND r.search_words @@ stems_asked(word)
        UNION SELECT m.case_id, m.bu_id FROM messages m WHERE m.company_id = wall_company() AND m.search_words @@ stems_asked(word) AND (m.visibility = 'shared' OR reads_internal(m.case_id))
        UNION SELECT c.id, c.bu_id FROM accounts a JOIN cases c ON c.account_id = a.id WHERE a.company_id = wall_company() AND a.search_text LIKE part
        UNION SELECT r.id, r.bu_id FROM users u JOIN requests r ON r.requester_id = u.id WHERE u.company_id = wall_company() AND u.search_text LIKE part)
      SELECT s.id FROM seen s WHERE s.bu_id = ANY ((SELECT wall_bus())::uuid[])
    $$;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
