import type { Knex } from 'knex';

/**
 * One's own order of cards on the board: one row for each card that a person dragged. All others stand where their date and id put them;
 * a placed card stands behind such a place (it need not be taken any more), in the order of `key`. Nobody else sees or feels it.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE board_places (
      user_id uuid NOT NULL REFERENCES users,
      opportunity_id uuid NOT NULL REFERENCES opportunities,
      company_id uuid NOT NULL REFERENCES companies,
      stage text NOT NULL CHECK (stage IN ('identification', 'qualification', 'proposition')),
      -- since when the card was in this column: one that left it has no place there when it comes back
      stage_since timestamptz NOT NULL,
      behind_day date NOT NULL,
      behind_id uuid NOT NULL,
      key text COLLATE "C" NOT NULL CHECK (key <> ''),
      PRIMARY KEY (user_id, opportunity_id),
      -- at the end of the transaction: keys of many cards may be given anew
      CONSTRAINT board_places_one_card_each UNIQUE (user_id, stage, behind_day, behind_id, key) DEFERRABLE INITIALLY DEFERRED
    );
    CREATE INDEX board_places_of_opportunity ON board_places (opportunity_id);

    ALTER TABLE board_places ENABLE ROW LEVEL SECURITY;
    ALTER TABLE board_places FORCE ROW LEVEL SECURITY;
    CREATE POLICY board_places_own ON board_places TO jalon_app
      USING (company_id = (SELECT wall_company()) AND user_id = (SELECT wall_user()))
      WITH CHECK (company_id = (SELECT wall_company()) AND user_id = (SELECT wall_user()) AND EXISTS (SELECT 1 FROM opportunities o WHERE o.id = opportunity_id));
    CREATE POLICY board_places_owner ON board_places TO CURRENT_USER USING (true) WITH CHECK (true);
    GRANT SELECT, INSERT, UPDATE, DELETE ON board_places TO jalon_app;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
