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

    CREATE OR REPLACE FUNCTION door_account_duplicates(wanted_siren text, wanted_name text, wanted_domain text)
    RETURNS TABLE (id uuid, number text, siren text, legal_name text, trade_name text, kind text, bu_name text, owner_name text, score real, mine boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$
      SELECT a.id, a.number, a.siren, a.legal_name, a.trade_name, a.kind, b.name, u.first_name || ' ' || u.last_name,
        (CASE WHEN a.siren = wanted_siren THEN 1
          ELSE greatest(similarity(a.comparison_name, wanted_name), similarity(a.trade_key, wanted_name), CASE WHEN d.same THEN 0.6 ELSE 0 END) END)::real,
        a.bu_ids && wall_bus()
      FROM accounts a JOIN business_units b ON b.id = a.bu_id LEFT JOIN users u ON u.id = a.client_lead_partner_id
      CROSS JOIN LATERAL (SELECT wanted_domain <> '' AND EXISTS (
        SELECT 1 FROM contacts c WHERE c.account_id = a.id AND split_part(c.email_key, '@', 2) = wanted_domain) AS same) d
      WHERE a.company_id = wall_company()
        AND (a.siren = wanted_siren OR (wanted_name <> '' AND (a.comparison_name % wanted_name OR a.trade_key % wanted_name)) OR d.same)
      ORDER BY 9 DESC, a.legal_name LIMIT 8
    $$;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
