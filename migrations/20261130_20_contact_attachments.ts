import type { Knex } from 'knex';

const ofMyCompany = 'company_id = (SELECT wall_company())';
const withItsAccount = `${ofMyCompany} AND EXISTS (SELECT 1 FROM accounts a WHERE a.id = account_id)`;
const withOneOfItsAccounts = `${ofMyCompany} AND (EXISTS (SELECT 1 FROM accounts a WHERE a.id = account_id) OR EXISTS (SELECT 1 FROM contact_attachments x WHERE x.contact_id = contacts.id))`;

const walls = `
  CREATE POLICY contact_attachments_wall ON contact_attachments TO jalon_app USING (${withItsAccount}) WITH CHECK (${withItsAccount});
  ALTER POLICY contacts_wall ON contacts USING (${withOneOfItsAccounts}) WITH CHECK (${withOneOfItsAccounts})`;

/**
 * One person of several accounts (requirement 69). A contact keeps its own account, with its title, level and types there; each other
 * account that it is attached to says its own. An attachment is seen with its account, a contact with any of its own.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE contact_attachments (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      account_id uuid NOT NULL REFERENCES accounts,
      contact_id uuid NOT NULL REFERENCES contacts,
      title text,
      department text,
      hierarchy_level text,
      types text[] NOT NULL DEFAULT '{}',
      vault_since timestamptz,
      attached_at timestamptz NOT NULL,
      attached_by uuid NOT NULL REFERENCES users,
      updated_at timestamptz NOT NULL,
      CONSTRAINT attached_once UNIQUE (contact_id, account_id),
      CONSTRAINT attachment_types CHECK (types <@ ARRAY['vault', 'dunning', 'signatory']),
      CONSTRAINT vault_since_when CHECK ((vault_since IS NOT NULL) = ('vault' = ANY (types)))
    );
    CREATE INDEX attachments_of_account ON contact_attachments (account_id);
    CREATE UNIQUE INDEX one_attached_vault_contact ON contact_attachments (account_id) WHERE 'vault' = ANY (types);
    ALTER TABLE contact_attachments ENABLE ROW LEVEL SECURITY; ALTER TABLE contact_attachments FORCE ROW LEVEL SECURITY;
    CREATE POLICY contact_attachments_owner ON contact_attachments TO CURRENT_USER USING (true) WITH CHECK (true);
    GRANT SELECT, INSERT, UPDATE, DELETE ON contact_attachments TO jalon_app;

    -- Whoever has this address already, anywhere.
    CREATE INDEX contacts_by_email ON contacts (company_id, email_key);
    CREATE INDEX contacts_by_words ON contacts USING gin (fold_text(first_name || ' ' || last_name || ' ' || coalesce(email, '')) gin_trgm_ops);
    ALTER TABLE import_rows DROP CONSTRAINT import_rows_verdict_check, ADD CONSTRAINT import_rows_verdict_check CHECK (verdict IN ('created', 'attached', 'updated', 'known', 'duplicate', 'refused'));
  `);
  await knex.raw(walls);
  await addRules(knex);
  await addDoors(knex);
}

/**
 * Rules over both tables. Contacts of their own account keep each other out by an index and hold it only as a foreign key does; whoever is
 * attached holds it alone: of two at once the second waits, and then sees the first.
 */
async function addRules(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE FUNCTION keep_contacts_apart() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
    AS $$
    DECLARE
      wanted uuid;
    BEGIN
      IF TG_TABLE_NAME = 'contacts' THEN wanted := NEW.id; ELSE wanted := NEW.contact_id; END IF;
      PERFORM 1 FROM accounts a WHERE a.id IN (SELECT x.account_id FROM contact_attachments x WHERE x.contact_id = wanted) ORDER BY a.id FOR UPDATE;
      PERFORM 1 FROM accounts a WHERE a.id = (SELECT c.account_id FROM contacts c WHERE c.id = wanted) FOR KEY SHARE;
      IF EXISTS (SELECT 1 FROM contacts c JOIN contact_attachments x ON x.contact_id = c.id AND x.account_id = c.account_id WHERE c.id = wanted) THEN
        RAISE unique_violation USING CONSTRAINT = 'attached_once', MESSAGE = 'a contact is attached to its own account';
      END IF;
      IF EXISTS (
        SELECT 1 FROM contacts me
          JOIN LATERAL (SELECT me.account_id UNION ALL SELECT x.account_id FROM contact_attachments x WHERE x.contact_id = me.id) mine ON true
          JOIN LATERAL (SELECT c.id, c.email_key FROM contacts c WHERE c.account_id = mine.account_id
            UNION ALL SELECT c.id, c.email_key FROM contact_attachments x JOIN contacts c ON c.id = x.contact_id WHERE x.account_id = mine.account_id) other ON other.id <> me.id AND other.email_key = me.email_key
        WHERE me.id = wanted) THEN
        RAISE unique_violation USING CONSTRAINT = 'contact_email_is_unique', MESSAGE = 'two contacts of an account share an address';
      END IF;
      RETURN NULL;
    END $$;
    CREATE TRIGGER contacts_stay_apart AFTER INSERT OR UPDATE OF email, account_id ON contacts FOR EACH ROW EXECUTE FUNCTION keep_contacts_apart();
    CREATE TRIGGER attachments_stay_apart AFTER INSERT OR UPDATE OF account_id, contact_id ON contact_attachments FOR EACH ROW EXECUTE FUNCTION keep_contacts_apart();

    CREATE FUNCTION keep_one_vault_contact() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
    AS $$
    BEGIN
      IF TG_TABLE_NAME = 'contact_types' THEN PERFORM 1 FROM accounts a WHERE a.id = NEW.account_id FOR KEY SHARE;
      ELSE PERFORM 1 FROM accounts a WHERE a.id = NEW.account_id FOR UPDATE; END IF;
      IF EXISTS (SELECT 1 FROM contact_types t WHERE t.account_id = NEW.account_id AND t.type = 'vault') AND EXISTS (SELECT 1 FROM contact_attachments x WHERE x.account_id = NEW.account_id AND 'vault' = ANY (x.types)) THEN
        RAISE unique_violation USING CONSTRAINT = 'one_vault_contact', MESSAGE = 'two contacts open the vault of an account';
      END IF;
      RETURN NULL;
    END $$;
    CREATE TRIGGER one_of_all_opens_the_vault AFTER INSERT OR UPDATE ON contact_types FOR EACH ROW WHEN (NEW.type = 'vault') EXECUTE FUNCTION keep_one_vault_contact();
    CREATE TRIGGER one_of_all_opens_the_vault AFTER INSERT OR UPDATE ON contact_attachments FOR EACH ROW WHEN ('vault' = ANY (NEW.types)) EXECUTE FUNCTION keep_one_vault_contact();

    -- What names a contact names one of its account, in every business unit. Asked when all is done: two accounts that become one move both.
    CREATE FUNCTION keep_used_attachment() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
    AS $$
    BEGIN
      IF (EXISTS (SELECT 1 FROM opportunities o WHERE o.main_contact_id = OLD.contact_id AND o.account_id = OLD.account_id)
          OR EXISTS (SELECT 1 FROM interaction_contacts i WHERE i.contact_id = OLD.contact_id AND i.account_id = OLD.account_id))
        AND NOT EXISTS (SELECT 1 FROM contacts c WHERE c.id = OLD.contact_id AND c.account_id = OLD.account_id)
        AND NOT EXISTS (SELECT 1 FROM contact_attachments x WHERE x.contact_id = OLD.contact_id AND x.account_id = OLD.account_id) THEN
        RAISE foreign_key_violation USING CONSTRAINT = 'attachment_in_use', MESSAGE = 'a contact is named by a case of the account that it leaves';
      END IF;
      RETURN NULL;
    END $$;
    CREATE CONSTRAINT TRIGGER attachment_in_use AFTER DELETE OR UPDATE OF account_id, contact_id ON contact_attachments
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_used_attachment();
    REVOKE ALL ON FUNCTION keep_contacts_apart, keep_one_vault_contact, keep_used_attachment FROM PUBLIC;
  `);
}

async function addDoors(knex: Knex): Promise<void> {
  await knex.raw(`
    -- Every account of a contact, for whoever sees one of them: what leaves for the client platform says all, and the screens of all hear of a change.
    CREATE FUNCTION door_contact_places(wanted uuid)
    RETURNS TABLE (account_id uuid, company_id uuid, bu_id uuid, bu_ids uuid[], version integer, number text, legal_name text, siren text, has_left boolean, home boolean, title text, department text, hierarchy_level text, types text[])
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$
      WITH places AS (
        SELECT c.account_id, true AS home, c.title, c.department, c.hierarchy_level, ARRAY(SELECT t.type FROM contact_types t WHERE t.contact_id = c.id ORDER BY t.type) AS types FROM contacts c WHERE c.id = wanted
        UNION ALL SELECT x.account_id, false, x.title, x.department, x.hierarchy_level, x.types FROM contact_attachments x WHERE x.contact_id = wanted)
      SELECT a.id, a.company_id, a.bu_id, a.bu_ids, a.version, a.number, a.legal_name, a.siren, a.left_on IS NOT NULL, p.home, p.title, p.department, p.hierarchy_level, p.types
      FROM places p JOIN accounts a ON a.id = p.account_id
      WHERE a.company_id = wall_company() AND EXISTS (SELECT 1 FROM places q JOIN accounts s ON s.id = q.account_id WHERE wall_is_360() OR s.bu_ids && wall_bus())
      ORDER BY p.home DESC, a.number
    $$;

    -- The vaults that a contact opens hear of its new name or address, whoever's accounts they are.
    CREATE FUNCTION door_retell_vaults(wanted uuid, entered timestamptz, due timestamptz) RETURNS void
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public
    AS $$
      INSERT INTO transmissions (company_id, bu_id, account_id, what, entered_at, due_at)
        SELECT p.company_id, p.bu_id, p.account_id, 'vault_contact', entered, due FROM door_contact_places(wanted) p WHERE 'vault' = ANY (p.types)
      ON CONFLICT (account_id, what, contact_id) WHERE sent_at IS NULL AND stopped_at IS NULL
        DO UPDATE SET entered_at = excluded.entered_at, due_at = excluded.due_at, tries = 0, next_try_at = NULL, problem = NULL
    $$;

    -- Who is no longer of an account is told to the platform by their own, which the one who detached them may not see.
    CREATE FUNCTION door_retell_contact(wanted uuid, entered timestamptz, due timestamptz) RETURNS void
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public
    AS $$
      INSERT INTO transmissions (company_id, bu_id, account_id, what, contact_id, entered_at, due_at)
        SELECT p.company_id, p.bu_id, p.account_id, 'contact', wanted, entered, due FROM door_contact_places(wanted) p WHERE p.home
      ON CONFLICT (account_id, what, contact_id) WHERE sent_at IS NULL AND stopped_at IS NULL
        DO UPDATE SET entered_at = excluded.entered_at, due_at = excluded.due_at, tries = 0, next_try_at = NULL, problem = NULL
    $$;

    -- One index for the words; under row-level security none would be used.
    CREATE FUNCTION door_contacts_found(longest text, words text[]) RETURNS TABLE (id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$
      SELECT c.id FROM contacts c
      WHERE c.company_id = wall_company() AND fold_text(c.first_name || ' ' || c.last_name || ' ' || coalesce(c.email, '')) LIKE longest AND fold_text(c.first_name || ' ' || c.last_name || ' ' || coalesce(c.email, '')) LIKE ALL (words)
        AND EXISTS (SELECT 1 FROM accounts a WHERE (a.id = c.account_id OR a.id IN (SELECT x.account_id FROM contact_attachments x WHERE x.contact_id = c.id)) AND (wall_is_360() OR a.bu_ids && wall_bus()))
    $$;
    REVOKE ALL ON FUNCTION door_contact_places, door_retell_vaults, door_retell_contact, door_contacts_found FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION door_contact_places, door_retell_vaults, door_retell_contact, door_contacts_found TO jalon_app;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
