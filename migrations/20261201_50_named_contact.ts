import type { Knex } from 'knex';

/**
 * What names a contact names one of its account: asked of whoever names when all is done, as it is of whoever detaches (`keep_used_attachment`).
 * The row that both hold makes one of two at once wait and see the other; two accounts that become one move both before they are asked.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE FUNCTION keep_named_contact() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
    AS $$
    DECLARE
      named uuid;
      wanted uuid;
    BEGIN
      -- As the row stands in the end: a merge changes whom it names, then whose it is.
      IF TG_TABLE_NAME = 'opportunities' THEN SELECT o.main_contact_id, o.account_id INTO named, wanted FROM opportunities o WHERE o.id = NEW.id;
      ELSE SELECT i.contact_id, i.account_id INTO named, wanted FROM interaction_contacts i WHERE i.interaction_id = NEW.interaction_id AND i.contact_id = NEW.contact_id; END IF;
      PERFORM 1 FROM contact_attachments x WHERE x.contact_id = named AND x.account_id = wanted FOR KEY SHARE;
      IF named IS NOT NULL AND NOT FOUND AND NOT EXISTS (SELECT 1 FROM contacts c WHERE c.id = named AND c.account_id = wanted) THEN
        RAISE foreign_key_violation USING CONSTRAINT = 'named_contact_is_of_account', MESSAGE = 'a case names somebody who is no contact of its account';
      END IF;
      RETURN NULL;
    END $$;
    REVOKE ALL ON FUNCTION keep_named_contact FROM PUBLIC;
    CREATE CONSTRAINT TRIGGER named_contact_is_of_account AFTER INSERT OR UPDATE OF main_contact_id ON opportunities
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.main_contact_id IS NOT NULL) EXECUTE FUNCTION keep_named_contact();
    CREATE CONSTRAINT TRIGGER named_contact_is_of_account AFTER INSERT OR UPDATE OF contact_id ON interaction_contacts
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_named_contact();
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
