import type { Knex } from 'knex';

/**
 * The audit is chained per company, beside its rows: a seal is sha256(seal before ‖ row), written seconds after the row
 * was committed, so that no command waits for another's. Like the rows, seals can only be added.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE audit_seals (
      company_id uuid NOT NULL REFERENCES companies,
      seq bigint NOT NULL CHECK (seq > 0),
      audit_id bigint NOT NULL UNIQUE,
      hash bytea NOT NULL CHECK (length(hash) = 32),
      sealed_at timestamptz NOT NULL,
      PRIMARY KEY (company_id, seq)
    );
    ALTER TABLE audit_seals ENABLE ROW LEVEL SECURITY;
    ALTER TABLE audit_seals FORCE ROW LEVEL SECURITY;
    CREATE POLICY audit_seals_wall ON audit_seals TO jalon_app USING (company_id = (SELECT wall_company())) WITH CHECK (company_id = (SELECT wall_company()));
    CREATE POLICY audit_seals_owner ON audit_seals TO CURRENT_USER USING (true) WITH CHECK (true);
    GRANT SELECT, INSERT ON audit_seals TO jalon_app;

    CREATE INDEX audit_of_company ON audit (company_id, id DESC);
    CREATE INDEX audit_of_person ON audit (company_id, principal_id, id DESC);

    -- The sealer stands behind no wall before it knows whose chain it continues.
    CREATE FUNCTION door_companies() RETURNS TABLE (id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$ SELECT c.id FROM companies c $$;

    -- An attempt to log in is written into the audit of whose account it names, also when it is disabled.
    CREATE FUNCTION door_company_of_user(wanted uuid) RETURNS TABLE (company_id uuid, bu_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$ SELECT u.company_id, u.bu_id FROM users u WHERE u.id = wanted $$;
    REVOKE ALL ON FUNCTION door_companies, door_company_of_user FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION door_companies, door_company_of_user TO jalon_app;

    ALTER TABLE user_roles DROP CONSTRAINT user_roles_role_check, ADD CONSTRAINT user_roles_role_check CHECK (role IN (
      'consultant', 'business_support', 'support_supervisor', 'bu_head', 'hub_director', 'regional_offer_head', 'administrator', 'auditor'));

    -- A right that changes is in the audit whoever changed it and by whatever way: a screen, a tool, or a hand on the database.
    CREATE FUNCTION audit_rights() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
    DECLARE
      acting text := nullif(current_setting('jalon.user', true), '');
      whose users%ROWTYPE;
    BEGIN
      IF TG_TABLE_NAME = 'users' THEN
        IF (OLD.disabled_at IS NULL) IS DISTINCT FROM (NEW.disabled_at IS NULL) THEN
          INSERT INTO audit (company_id, bu_id, principal_kind, principal_id, action, object_kind, object_id, outcome)
          VALUES (NEW.company_id, NEW.bu_id, CASE WHEN acting IS NULL THEN 'system' ELSE 'person' END, acting::uuid,
            CASE WHEN NEW.disabled_at IS NULL THEN 'personEnabled' ELSE 'personDisabled' END, 'person', NEW.id, 'applied');
        END IF;
        IF OLD.password_hash IS DISTINCT FROM NEW.password_hash THEN
          INSERT INTO audit (company_id, bu_id, principal_kind, principal_id, action, object_kind, object_id, outcome)
          VALUES (NEW.company_id, NEW.bu_id, CASE WHEN acting IS NULL THEN 'system' ELSE 'person' END, acting::uuid, 'passwordChanged', 'person', NEW.id, 'applied');
        END IF;
        IF OLD.bu_id IS DISTINCT FROM NEW.bu_id THEN
          INSERT INTO audit (company_id, bu_id, principal_kind, principal_id, action, object_kind, object_id, outcome, data)
          VALUES (NEW.company_id, NEW.bu_id, CASE WHEN acting IS NULL THEN 'system' ELSE 'person' END, acting::uuid, 'personMoved', 'person', NEW.id, 'applied',
            jsonb_build_object('from', OLD.bu_id, 'to', NEW.bu_id));
        END IF;
        RETURN NULL;
      END IF;
      IF TG_OP IN ('UPDATE', 'DELETE') THEN
        SELECT * INTO whose FROM users WHERE id = OLD.user_id;
        INSERT INTO audit (company_id, bu_id, principal_kind, principal_id, action, object_kind, object_id, outcome, data)
        VALUES (whose.company_id, whose.bu_id, CASE WHEN acting IS NULL THEN 'system' ELSE 'person' END, acting::uuid, 'roleWithdrawn', 'person', OLD.user_id, 'applied',
          jsonb_build_object('role', OLD.role, 'scope', OLD.scope, 'scopeId', OLD.scope_id));
      END IF;
      IF TG_OP IN ('UPDATE', 'INSERT') THEN
        SELECT * INTO whose FROM users WHERE id = NEW.user_id;
        INSERT INTO audit (company_id, bu_id, principal_kind, principal_id, action, object_kind, object_id, outcome, data)
        VALUES (whose.company_id, whose.bu_id, CASE WHEN acting IS NULL THEN 'system' ELSE 'person' END, acting::uuid, 'roleGranted', 'person', NEW.user_id, 'applied',
          jsonb_build_object('role', NEW.role, 'scope', NEW.scope, 'scopeId', NEW.scope_id));
      END IF;
      RETURN NULL;
    END $$;
    CREATE TRIGGER user_roles_audited AFTER INSERT OR UPDATE OR DELETE ON user_roles FOR EACH ROW EXECUTE FUNCTION audit_rights();
    CREATE TRIGGER users_audited AFTER UPDATE ON users FOR EACH ROW EXECUTE FUNCTION audit_rights();
    REVOKE ALL ON FUNCTION audit_rights FROM PUBLIC;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
