import type { Knex } from 'knex';

const ofMyCompany = 'company_id = (SELECT wall_company())';

/**
 * The letterhead is kept by an administrator. A logo stays under the hash of its bytes for ever: a letter that left names it, and is
 * printed again as it was.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE letterhead_logos (
      company_id uuid NOT NULL REFERENCES companies,
      sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
      media_type text NOT NULL CHECK (media_type IN ('image/png', 'image/jpeg')),
      content bytea NOT NULL CHECK (octet_length(content) BETWEEN 1 AND 204800),
      added_at timestamptz NOT NULL,
      added_by uuid NOT NULL REFERENCES users,
      PRIMARY KEY (company_id, sha256)
    );
    ALTER TABLE letterheads
      -- none: the company's
      ADD COLUMN name text,
      ADD COLUMN logo_sha256 text,
      ADD COLUMN version integer NOT NULL DEFAULT 1,
      ADD COLUMN changed_by uuid REFERENCES users,
      ADD COLUMN changed_at timestamptz,
      ADD CONSTRAINT letterheads_logo FOREIGN KEY (company_id, logo_sha256) REFERENCES letterhead_logos (company_id, sha256);

    ALTER TABLE letterhead_logos ENABLE ROW LEVEL SECURITY; ALTER TABLE letterhead_logos FORCE ROW LEVEL SECURITY;
    CREATE POLICY letterhead_logos_wall ON letterhead_logos TO jalon_app USING (${ofMyCompany}) WITH CHECK (${ofMyCompany});
    CREATE POLICY letterhead_logos_owner ON letterhead_logos TO CURRENT_USER USING (true) WITH CHECK (true);
    GRANT SELECT, INSERT ON letterhead_logos TO jalon_app;
    GRANT INSERT, UPDATE ON letterheads TO jalon_app;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
