import type { Knex } from 'knex';

/** Accounts are found by any part of name, number, SIREN or city, and duplicates by the trade name too (requirement 34). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- unaccent() is only STABLE because its dictionary could be swapped; naming the dictionary makes it safe to store.
    CREATE FUNCTION fold_text(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, words)) $$;

    ALTER TABLE accounts
      ADD COLUMN search_text text GENERATED ALWAYS AS (fold_text(
        number || ' ' || coalesce(former_number, '') || ' ' || coalesce(siren, '') || ' ' || legal_name || ' ' || trade_name || ' ' || coalesce(city, ''))) STORED,
      ADD COLUMN trade_key text GENERATED ALWAYS AS (fold_text(trade_name)) STORED;
    CREATE INDEX accounts_by_trade_name ON accounts USING gin (trade_key gin_trgm_ops);
    CREATE INDEX accounts_in_order ON accounts (company_id, legal_name, id);
    CREATE INDEX contacts_by_mail_domain ON contacts (company_id, split_part(email_key, '@', 2));

    CREATE OR REPLACE FUNCTION door_account_duplicates(wanted_siren text, wanted_name text, wanted_domain text)
    RETURNS TABLE (id uuid, number text, siren text, legal_name text, trade_name text, kind text, bu_name text, owner_name text, score real, mine boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$
      -- One index per way of being found: a single OR over all of them would read every account at each keystroke.
      WITH found AS (
        SELECT a.id, 1::real AS score FROM accounts a WHERE a.company_id = wall_company() AND a.siren = wanted_siren
        UNION ALL
        SELECT a.id, similarity(a.comparison_name, wanted_name) FROM accounts a
        WHERE a.company_id = wall_company() AND wanted_name <> '' AND a.comparison_name % wanted_name
        UNION ALL
        SELECT a.id, similarity(a.trade_key, wanted_name) FROM accounts a
        WHERE a.company_id = wall_company() AND wanted_name <> '' AND a.trade_key % wanted_name
        UNION ALL
        SELECT c.account_id, 0.6 FROM contacts c
        WHERE c.company_id = wall_company() AND wanted_domain <> '' AND split_part(c.email_key, '@', 2) = wanted_domain),
      best AS (SELECT f.id, max(f.score) AS score FROM found f GROUP BY f.id)
      SELECT a.id, a.number, a.siren, a.legal_name, a.trade_name, a.kind, b.name, u.first_name || ' ' || u.last_name, best.score::real, a.bu_ids && wall_bus()
      FROM best JOIN accounts a ON a.id = best.id JOIN business_units b ON b.id = a.bu_id LEFT JOIN users u ON u.id = a.client_lead_partner_id
      ORDER BY best.score DESC, a.legal_name LIMIT 8
    $$;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
