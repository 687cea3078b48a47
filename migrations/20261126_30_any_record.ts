import type { Knex } from 'knex';

/** A later table of records is known to the audit without being named here: whatever has an id, a company and a business unit. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE OR REPLACE FUNCTION door_record(wanted uuid) RETURNS TABLE (kind text, company_id uuid, bu_id uuid)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public
    AS $$
    DECLARE
      named record;
    BEGIN
      RETURN QUERY SELECT c.kind, c.company_id, c.bu_id FROM cases c WHERE c.id = wanted;
      IF FOUND THEN RETURN; END IF;
      FOR named IN
        SELECT t.relname FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid AND NOT a.attisdropped
        WHERE t.relnamespace = 'public'::regnamespace AND t.relkind = 'r' AND t.relname <> 'cases'
          AND (a.attname, a.atttypid) IN (('id', 'uuid'::regtype), ('company_id', 'uuid'::regtype), ('bu_id', 'uuid'::regtype))
        GROUP BY t.relname HAVING count(*) = 3 ORDER BY t.relname
      LOOP
        RETURN QUERY EXECUTE format('SELECT %L::text, r.company_id, r.bu_id FROM %I r WHERE r.id = $1', regexp_replace(named.relname, 's$', ''), named.relname) USING wanted;
        IF FOUND THEN RETURN; END IF;
      END LOOP;
    END $$;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
