import type { Knex } from 'knex';

/**
 * Accounts are searched by index, typing errors included. Row-level security keeps a trigram index from being used for a
 * search (`LIKE` may not run before the policy), so the exact search is a door that stands behind the wall of accounts itself and
 * gives ids to a query that stands behind it again. Whoever mistypes a word is answered from the words that accounts have: those
 * that begin alike are read by index, and the errors are counted by the rule (domain/search).
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE INDEX accounts_by_search_text ON accounts USING gin (search_text gin_trgm_ops);

    CREATE FUNCTION door_accounts_found(one_of text[], all_of text[]) RETURNS TABLE (id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$
      SELECT a.id FROM accounts a WHERE a.company_id = wall_company() AND (wall_is_360() OR a.bu_ids && wall_bus())
        AND a.search_text LIKE ANY ($1) AND a.search_text LIKE ALL ($2)
    $$;

    CREATE TABLE account_words (
      account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
      company_id uuid NOT NULL REFERENCES companies,
      word text NOT NULL,
      PRIMARY KEY (account_id, word)
    );
    CREATE INDEX account_words_by_word ON account_words (company_id, word, account_id);
    CREATE INDEX account_words_by_letter ON account_words (company_id, left(word, 1), word);
    CREATE INDEX account_words_by_second_letter ON account_words (company_id, substr(word, 2, 1), word);
    ALTER TABLE account_words ENABLE ROW LEVEL SECURITY; ALTER TABLE account_words FORCE ROW LEVEL SECURITY;
    CREATE POLICY account_words_wall ON account_words TO jalon_app
      USING (company_id = (SELECT wall_company()) AND EXISTS (SELECT 1 FROM accounts a WHERE a.id = account_id));
    CREATE POLICY account_words_owner ON account_words TO CURRENT_USER USING (true) WITH CHECK (true);
    GRANT SELECT ON account_words TO jalon_app;

    CREATE FUNCTION words_of_account(text_of_it text) RETURNS SETOF text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      AS $$ SELECT DISTINCT word FROM regexp_split_to_table(text_of_it, '[^[:alnum:]]+') AS word WHERE length(word) > 2 $$;

    CREATE FUNCTION keep_account_words() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
    AS $$
    BEGIN
      DELETE FROM account_words WHERE account_id = NEW.id;
      INSERT INTO account_words (account_id, company_id, word) SELECT NEW.id, NEW.company_id, word FROM words_of_account(NEW.search_text) AS word;
      RETURN NULL;
    END $$;
    CREATE TRIGGER account_words_kept AFTER INSERT ON accounts FOR EACH ROW EXECUTE FUNCTION keep_account_words();
    CREATE TRIGGER account_words_kept_current AFTER UPDATE ON accounts FOR EACH ROW
      WHEN (OLD.search_text IS DISTINCT FROM NEW.search_text) EXECUTE FUNCTION keep_account_words();
    INSERT INTO account_words (account_id, company_id, word) SELECT a.id, a.company_id, word FROM accounts a, words_of_account(a.search_text) AS word;

    -- Words of the whole company, never whose they are: what they find stands behind the wall.
    CREATE FUNCTION door_account_words(letters text[], shortest integer) RETURNS TABLE (word text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$
      SELECT w.word FROM account_words w WHERE w.company_id = wall_company() AND left(w.word, 1) = ANY ($1) AND length(w.word) >= $2
      UNION
      SELECT w.word FROM account_words w WHERE w.company_id = wall_company() AND substr(w.word, 2, 1) = ANY ($1) AND length(w.word) >= $2
    $$;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
