import type { Knex } from 'knex';

const inMyBus = 'bu_id = ANY ((SELECT wall_bus())::uuid[]) AND company_id = (SELECT wall_company())';

/**
 * Who had the ball, from when to when: one row for each holder of a case, the next beginning where the last one ends. The
 * database keeps it whenever the holder of a case changes, so that no path forgets to, and nobody writes it by hand.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE case_holders (
      case_id uuid NOT NULL REFERENCES cases,
      position integer NOT NULL,
      company_id uuid NOT NULL REFERENCES companies,
      bu_id uuid NOT NULL REFERENCES business_units,
      holder_kind text NOT NULL,
      holder_user_id uuid REFERENCES users,
      holder_region_id uuid REFERENCES regions,
      node text,
      calendar text NOT NULL,
      from_at timestamptz NOT NULL,
      to_at timestamptz,
      PRIMARY KEY (case_id, position),
      CHECK (to_at IS NULL OR to_at > from_at)
    );
    CREATE UNIQUE INDEX one_holder_at_a_time ON case_holders (case_id) WHERE to_at IS NULL;

    -- The calendar that business time is counted by: the holidays of the unit's region, and the version of their rules.
    CREATE FUNCTION calendar_of(unit uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
      SELECT r.holidays || '@1' FROM business_units b JOIN hubs h ON h.id = b.hub_id JOIN regions r ON r.id = h.region_id WHERE b.id = unit
    $$;

    CREATE FUNCTION keep_holder() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
    DECLARE
      held case_holders%ROWTYPE;
    BEGIN
      IF TG_OP = 'UPDATE' AND (OLD.holder_kind, OLD.holder_user_id, OLD.holder_region_id) IS NOT DISTINCT FROM (NEW.holder_kind, NEW.holder_user_id, NEW.holder_region_id) THEN
        RETURN NULL;
      END IF;
      SELECT * INTO held FROM case_holders h WHERE h.case_id = NEW.id AND h.to_at IS NULL;
      IF FOUND AND held.from_at >= NEW.holder_since THEN
        -- What lasted no time is not told.
        UPDATE case_holders h SET holder_kind = NEW.holder_kind, holder_user_id = NEW.holder_user_id, holder_region_id = NEW.holder_region_id, node = NEW.node
        WHERE h.case_id = NEW.id AND h.to_at IS NULL;
        RETURN NULL;
      END IF;
      UPDATE case_holders h SET to_at = NEW.holder_since WHERE h.case_id = NEW.id AND h.to_at IS NULL;
      INSERT INTO case_holders (case_id, position, company_id, bu_id, holder_kind, holder_user_id, holder_region_id, node, calendar, from_at)
      VALUES (NEW.id, coalesce(held.position, 0) + 1, NEW.company_id, NEW.bu_id, NEW.holder_kind, NEW.holder_user_id, NEW.holder_region_id, NEW.node, calendar_of(NEW.bu_id), NEW.holder_since);
      RETURN NULL;
    END $$;
    CREATE TRIGGER cases_keep_holder AFTER INSERT OR UPDATE OF holder_kind, holder_user_id, holder_region_id ON cases FOR EACH ROW EXECUTE FUNCTION keep_holder();

    INSERT INTO case_holders (case_id, position, company_id, bu_id, holder_kind, holder_user_id, holder_region_id, node, calendar, from_at)
    SELECT c.id, 1, c.company_id, c.bu_id, c.holder_kind, c.holder_user_id, c.holder_region_id, c.node, calendar_of(c.bu_id), c.holder_since FROM cases c;

    ALTER TABLE case_holders ENABLE ROW LEVEL SECURITY; ALTER TABLE case_holders FORCE ROW LEVEL SECURITY;
    CREATE POLICY case_holders_wall ON case_holders TO jalon_app USING (${inMyBus}) WITH CHECK (${inMyBus});
    CREATE POLICY case_holders_owner ON case_holders TO CURRENT_USER USING (true) WITH CHECK (true);
    GRANT SELECT ON case_holders TO jalon_app;
    REVOKE ALL ON FUNCTION calendar_of, keep_holder FROM PUBLIC;
  `);
}

/** Forward only: a schema change is undone by a new migration. */
export async function down(): Promise<void> {
  return Promise.reject(new Error('Migrations are forward only.'));
}
