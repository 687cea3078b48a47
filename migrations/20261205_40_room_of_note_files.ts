import type { Knex } from 'knex';

/**
 * What files of notes take of an account's room, all desks together: whoever deposits sees the files of their own desk alone,
 * and the disk holds all of them. A sum, and of the caller's company alone.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE FUNCTION door_note_file_bytes(account uuid) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$ SELECT coalesce(sum(n.size_bytes), 0)::bigint FROM cases c JOIN note_files n ON n.case_id = c.id
      WHERE c.account_id = account AND n.company_id = wall_company() $$;
    REVOKE ALL ON FUNCTION door_note_file_bytes(uuid) FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION door_note_file_bytes(uuid) TO jalon_app;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
