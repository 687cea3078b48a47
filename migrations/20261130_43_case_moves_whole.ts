import type { Knex } from 'knex';

/** A case that goes to another business unit takes its mails, notifications, incidents and conversation along: left behind its wall, they were out of its process's reach. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE OR REPLACE FUNCTION door_case_moves(wanted uuid, bu uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
    DECLARE of_case text;
    BEGIN
      PERFORM 1 FROM cases c JOIN business_units b ON b.id = bu AND b.company_id = c.company_id
        WHERE c.id = wanted AND c.company_id = wall_company() AND c.bu_id = ANY (wall_bus()::uuid[]);
      IF NOT FOUND THEN RAISE EXCEPTION 'case % does not move to business unit %', wanted, bu; END IF;
      UPDATE cases SET bu_id = bu WHERE id = wanted;
      FOREACH of_case IN ARRAY ARRAY['case_events', 'case_steps', 'case_commands', 'case_holders', 'case_followers', 'effects', 'incidents', 'notifications', 'messages', 'message_drafts', 'presences', 'mail_links'] LOOP
        EXECUTE format('UPDATE %I SET bu_id = $1 WHERE case_id = $2', of_case) USING bu, wanted;
      END LOOP;
    END $$`);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
