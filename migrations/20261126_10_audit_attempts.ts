import type { Knex } from 'knex';

/**
 * What an id names, asked when somebody was refused it: their own wall hides the record, and the audit must still say what
 * they reached for. Only the audit asks; nothing of the answer goes back to who was refused.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE FUNCTION door_record(wanted uuid) RETURNS TABLE (kind text, company_id uuid, bu_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$
      SELECT c.kind, c.company_id, c.bu_id FROM cases c WHERE c.id = wanted
      UNION ALL SELECT 'account', a.company_id, a.bu_id FROM accounts a WHERE a.id = wanted
      UNION ALL SELECT 'contact', k.company_id, k.bu_id FROM contacts k WHERE k.id = wanted
      UNION ALL SELECT 'document', d.company_id, d.bu_id FROM documents d WHERE d.id = wanted
      UNION ALL SELECT 'proposal', p.company_id, p.bu_id FROM proposals p WHERE p.id = wanted
      UNION ALL SELECT 'mission', m.company_id, m.bu_id FROM missions m WHERE m.id = wanted
      UNION ALL SELECT 'task', t.company_id, t.bu_id FROM tasks t WHERE t.id = wanted
      UNION ALL SELECT 'incident', i.company_id, i.bu_id FROM incidents i WHERE i.id = wanted
      LIMIT 1
    $$;
    REVOKE ALL ON FUNCTION door_record FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION door_record TO jalon_app;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
