import type { Knex } from 'knex';

/** What belongs to a person or a group, in no business unit, is known to the audit as well: a bulk, a view of the inbox. */
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
        SELECT t.relname, bool_or(a.attname = 'bu_id') AS in_unit FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid AND NOT a.attisdropped
        WHERE t.relnamespace = 'public'::regnamespace AND t.relkind = 'r' AND t.relname <> 'cases'
          AND (a.attname, a.atttypid) IN (('id', 'uuid'::regtype), ('company_id', 'uuid'::regtype), ('bu_id', 'uuid'::regtype))
        GROUP BY t.relname HAVING bool_or(a.attname = 'id') AND bool_or(a.attname = 'company_id') ORDER BY t.relname
      LOOP
        RETURN QUERY EXECUTE format('SELECT %L::text, r.company_id, %s FROM %I r WHERE r.id = $1',
          regexp_replace(regexp_replace(named.relname, 'ies$', 'y'), 's$', ''), CASE WHEN named.in_unit THEN 'r.bu_id' ELSE 'NULL::uuid' END, named.relname) USING wanted;
        IF FOUND THEN RETURN; END IF;
      END LOOP;
    END $$;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
