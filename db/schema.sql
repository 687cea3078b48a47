-- What the migrations make. Written by `npm run schema:dump`; a test fails when it differs.

-- The restricted role

jalon_app: NOSUPERUSER, NOBYPASSRLS, NOCREATEDB, NOCREATEROLE
ALTER ROLE jalon_app SET idle_in_transaction_session_timeout=30s;
ALTER ROLE jalon_app SET lock_timeout=8s;
ALTER ROLE jalon_app SET statement_timeout=15s;

-- Extensions

CREATE EXTENSION pg_trgm;
CREATE EXTENSION unaccent;

-- Sequences

CREATE SEQUENCE approval_number AS bigint START 1 INCREMENT 1;
GRANT USAGE ON SEQUENCE approval_number TO jalon_app;
CREATE SEQUENCE audit_id_seq AS bigint START 1 INCREMENT 1;
GRANT USAGE ON SEQUENCE audit_id_seq TO jalon_app;
CREATE SEQUENCE client_file_changes_id_seq AS bigint START 1 INCREMENT 1;
CREATE SEQUENCE client_number AS bigint START 1 INCREMENT 1;
GRANT USAGE ON SEQUENCE client_number TO jalon_app;
CREATE SEQUENCE credit_note_number AS bigint START 1 INCREMENT 1;
GRANT USAGE ON SEQUENCE credit_note_number TO jalon_app;
CREATE SEQUENCE hubspot_changes_id_seq AS bigint START 1 INCREMENT 1;
CREATE SEQUENCE hubspot_events_id_seq AS bigint START 1 INCREMENT 1;
CREATE SEQUENCE hubspot_ledger_id_seq AS bigint START 1 INCREMENT 1;
CREATE SEQUENCE knex_migrations_id_seq AS integer START 1 INCREMENT 1;
GRANT USAGE ON SEQUENCE knex_migrations_id_seq TO jalon_app;
CREATE SEQUENCE knex_migrations_lock_index_seq AS integer START 1 INCREMENT 1;
GRANT USAGE ON SEQUENCE knex_migrations_lock_index_seq TO jalon_app;
CREATE SEQUENCE mission_number AS bigint START 3200001 INCREMENT 1;
GRANT USAGE ON SEQUENCE mission_number TO jalon_app;
CREATE SEQUENCE opportunity_number AS bigint START 1 INCREMENT 1;
GRANT USAGE ON SEQUENCE opportunity_number TO jalon_app;
CREATE SEQUENCE proposal_number AS bigint START 1 INCREMENT 1;
GRANT USAGE ON SEQUENCE proposal_number TO jalon_app;
CREATE SEQUENCE prospect_number AS bigint START 1 INCREMENT 1;
GRANT USAGE ON SEQUENCE prospect_number TO jalon_app;
CREATE SEQUENCE reconciliations_id_seq AS bigint START 1 INCREMENT 1;
GRANT USAGE ON SEQUENCE reconciliations_id_seq TO jalon_app;
CREATE SEQUENCE request_number AS bigint START 1 INCREMENT 1;
GRANT USAGE ON SEQUENCE request_number TO jalon_app;

-- Functions

CREATE OR REPLACE FUNCTION public.audit_rights()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
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
    END $function$
;

CREATE OR REPLACE FUNCTION public.calendar_of(unit uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
      SELECT r.holidays || '@1' FROM business_units b JOIN hubs h ON h.id = b.hub_id JOIN regions r ON r.id = h.region_id WHERE b.id = unit
    $function$
;

CREATE OR REPLACE FUNCTION public.door_absences_due(today date)
 RETURNS TABLE(id uuid, company_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
      SELECT a.id, a.company_id FROM absences a
      WHERE a.ended_at IS NULL AND (a.named_at IS NULL OR a.cancelled_at IS NOT NULL OR a.ends_on < today OR (a.begun_at IS NULL AND a.starts_on <= today))
      ORDER BY a.created_at, a.id LIMIT 100
    $function$
;
GRANT EXECUTE ON FUNCTION door_absences_due(today date) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_account_duplicates(wanted_siren text, wanted_name text, wanted_domain text)
 RETURNS TABLE(id uuid, number text, siren text, legal_name text, trade_name text, kind text, bu_name text, owner_name text, score real, mine boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
      -- One index per way of being found: a single OR over all of them would read every account at each keystroke.
      WITH found AS (
        SELECT a.id, 1::real AS score FROM accounts a WHERE a.company_id = wall_company() AND a.siren = wanted_siren
        UNION ALL
        SELECT a.id, similarity(a.comparison_name, wanted_name) FROM accounts a
        WHERE a.company_id = wall_company() AND wanted_name <> '' AND a.comparison_name % wanted_name
        UNION ALL
        SELECT a.id, similarity(a.trade_key, wanted_name) FROM accounts a
        WHERE a.company_id = wall_company() AND wanted_name <> '' AND a.trade_key % wanted_name
        UNION ALL
        SELECT c.account_id, 0.6 FROM contacts c
        WHERE c.company_id = wall_company() AND wanted_domain <> '' AND split_part(c.email_key, '@', 2) = wanted_domain),
      best AS (SELECT f.id, max(f.score) AS score FROM found f GROUP BY f.id)
      SELECT a.id, a.number, a.siren, a.legal_name, a.trade_name, a.kind, b.name, u.first_name || ' ' || u.last_name, best.score::real, a.bu_ids && wall_bus()
      FROM best JOIN accounts a ON a.id = best.id JOIN business_units b ON b.id = a.bu_id LEFT JOIN users u ON u.id = a.client_lead_partner_id
      ORDER BY best.score DESC, a.legal_name LIMIT 8
    $function$
;
GRANT EXECUTE ON FUNCTION door_account_duplicates(wanted_siren text, wanted_name text, wanted_domain text) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_account_words(letters text[], shortest integer)
 RETURNS TABLE(word text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
      SELECT w.word FROM account_words w WHERE w.company_id = wall_company() AND left(w.word, 1) = ANY ($1) AND length(w.word) >= $2
      UNION
      SELECT w.word FROM account_words w WHERE w.company_id = wall_company() AND substr(w.word, 2, 1) = ANY ($1) AND length(w.word) >= $2
    $function$
;
GRANT EXECUTE ON FUNCTION door_account_words(letters text[], shortest integer) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_accounts_found(one_of text[], all_of text[])
 RETURNS TABLE(id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
      SELECT a.id FROM accounts a WHERE a.company_id = wall_company() AND (wall_is_360() OR a.bu_ids && wall_bus())
        AND a.search_text LIKE ANY ($1) AND a.search_text LIKE ALL ($2)
      UNION
      SELECT a.id FROM account_merges m JOIN accounts a ON a.id = m.kept_id WHERE m.company_id = wall_company() AND m.undone_at IS NULL
        AND (wall_is_360() OR a.bu_ids && wall_bus()) AND m.gone_text LIKE ANY ($1) AND m.gone_text LIKE ALL ($2)
    $function$
;
GRANT EXECUTE ON FUNCTION door_accounts_found(one_of text[], all_of text[]) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_asked_restarts()
 RETURNS TABLE(incident_id uuid, case_id uuid, kind text, open boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
      SELECT i.id, c.id, c.kind, c.closed_at IS NULL FROM incidents i JOIN cases c ON c.id = i.case_id
      WHERE i.repair = 'restart' AND i.repair_done_at IS NULL ORDER BY i.repair_asked_at LIMIT 100
    $function$
;
GRANT EXECUTE ON FUNCTION door_asked_restarts() TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_awaited_status(wanted uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
      SELECT r.status FROM requests r WHERE r.id = wanted AND r.company_id = wall_company()
    $function$
;
GRANT EXECUTE ON FUNCTION door_awaited_status(wanted uuid) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_bulk(wanted uuid)
 RETURNS TABLE(company_id uuid, user_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$ SELECT b.company_id, b.user_id FROM bulks b WHERE b.id = wanted $function$
;
GRANT EXECUTE ON FUNCTION door_bulk(wanted uuid) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_calendar_feed(wanted text)
 RETURNS TABLE(user_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$ SELECT f.user_id FROM calendar_feeds f WHERE f.secret_sha256 = wanted $function$
;
GRANT EXECUTE ON FUNCTION door_calendar_feed(wanted text) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_case(wanted uuid)
 RETURNS TABLE(kind text, company_id uuid, bu_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$ SELECT c.kind, c.company_id, c.bu_id FROM cases c WHERE c.id = wanted $function$
;
GRANT EXECUTE ON FUNCTION door_case(wanted uuid) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_case_moves(wanted uuid, bu uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
    DECLARE of_case text;
    BEGIN
      PERFORM 1 FROM cases c JOIN business_units b ON b.id = bu AND b.company_id = c.company_id
        WHERE c.id = wanted AND c.company_id = wall_company() AND c.bu_id = ANY (wall_bus()::uuid[]);
      IF NOT FOUND THEN RAISE EXCEPTION 'case % does not move to business unit %', wanted, bu; END IF;
      UPDATE cases SET bu_id = bu WHERE id = wanted;
      FOREACH of_case IN ARRAY ARRAY['case_events', 'case_steps', 'case_commands', 'case_holders', 'case_followers', 'effects', 'incidents', 'notifications', 'messages', 'message_drafts', 'presences', 'mail_links'] LOOP
        EXECUTE format('UPDATE %I SET bu_id = $1 WHERE case_id = $2', of_case) USING bu, wanted;
      END LOOP;
    END $function$
;
GRANT EXECUTE ON FUNCTION door_case_moves(wanted uuid, bu uuid) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_cases_over(asked uuid[])
 RETURNS TABLE(id uuid, known boolean, closed_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
      SELECT a.id, c.id IS NOT NULL, c.closed_at FROM unnest(asked) AS a(id) LEFT JOIN cases c ON c.id = a.id
      WHERE c.id IS NULL OR c.closed_at IS NOT NULL AND c.wakes_at IS NULL AND NOT EXISTS (SELECT FROM effects e WHERE e.case_id = c.id AND e.sent_at IS NULL)
    $function$
;
GRANT EXECUTE ON FUNCTION door_cases_over(asked uuid[]) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_cases_with(word text, part text)
 RETURNS TABLE(id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
      WITH seen AS (
        SELECT c.id, c.bu_id FROM cases c WHERE c.company_id = wall_company() AND c.search_text LIKE part
        UNION SELECT c.id, c.bu_id FROM cases c WHERE c.company_id = wall_company() AND c.search_words @@ stems_asked(word)
        UNION SELECT r.id, r.bu_id FROM requests r WHERE r.company_id = wall_company() AND r.search_words @@ stems_asked(word)
        UNION SELECT m.case_id, m.bu_id FROM messages m WHERE m.company_id = wall_company() AND m.search_words @@ stems_asked(word) AND (m.visibility = 'shared' OR reads_internal(m.case_id))
        UNION SELECT c.id, c.bu_id FROM accounts a JOIN cases c ON c.account_id = a.id WHERE a.company_id = wall_company() AND a.search_text LIKE part
        UNION SELECT r.id, r.bu_id FROM users u JOIN requests r ON r.requester_id = u.id WHERE u.company_id = wall_company() AND u.search_text LIKE part)
      SELECT s.id FROM seen s WHERE s.bu_id = ANY ((SELECT wall_bus())::uuid[])
    $function$
;
GRANT EXECUTE ON FUNCTION door_cases_with(word text, part text) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_claim_key(claimer uuid, wanted text, asked text, print text, stale interval)
 RETURNS TABLE(token text, operation text, fingerprint text, status integer, headers jsonb, body jsonb)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
    #variable_conflict use_column
    BEGIN
      -- A claim is not worth waiting for the disk: lost with the server, it is of a request that was never answered.
      PERFORM set_config('synchronous_commit', 'off', true);
      RETURN QUERY
        INSERT INTO idempotency_keys AS kept (user_id, key, operation, fingerprint, created_at) VALUES (claimer, wanted, asked, print, clock_timestamp())
        ON CONFLICT (user_id, key) DO UPDATE SET created_at = clock_timestamp()
          WHERE kept.status IS NULL AND kept.operation = excluded.operation AND kept.fingerprint = excluded.fingerprint AND kept.created_at < clock_timestamp() - stale
        RETURNING kept.created_at::text, kept.operation, kept.fingerprint, kept.status, kept.headers, kept.body;
      IF FOUND THEN RETURN; END IF;
      RETURN QUERY SELECT NULL::text, k.operation, k.fingerprint, k.status, k.headers, k.body FROM idempotency_keys k WHERE k.user_id = claimer AND k.key = wanted;
    END $function$
;
GRANT EXECUTE ON FUNCTION door_claim_key(claimer uuid, wanted text, asked text, print text, stale interval) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_client_total(of_account uuid, without uuid, since timestamp with time zone)
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
      SELECT coalesce(sum(p.net_cents), 0)::bigint FROM proposals p
      WHERE p.account_id = of_account AND p.company_id = wall_company() AND p.id IS DISTINCT FROM without
        AND p.state IN ('pending_approval', 'approved', 'sent', 'signed') AND p.submitted_at >= since
    $function$
;
GRANT EXECUTE ON FUNCTION door_client_total(of_account uuid, without uuid, since timestamp with time zone) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_close_settled_incidents()
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
      WITH closed AS (
        UPDATE incidents i SET closed_at = now() FROM cases c
        WHERE c.id = i.case_id AND i.closed_at IS NULL
          AND (i.code = 'decisions_unread' AND c.processed_seq = c.last_seq OR i.code = 'step_failing' AND (i.last_seen_at < now() - interval '3 minutes'
            OR EXISTS (SELECT FROM case_steps s WHERE s.case_id = i.case_id AND s.node = i.node AND s.round = i.round AND greatest(s.opened_at, s.closed_at) > i.last_seen_at)))
        RETURNING 1)
      SELECT count(*)::integer FROM closed
    $function$
;
GRANT EXECUTE ON FUNCTION door_close_settled_incidents() TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_companies()
 RETURNS TABLE(id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$ SELECT c.id FROM companies c $function$
;
GRANT EXECUTE ON FUNCTION door_companies() TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_company_of_code(of_code text)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$ SELECT c.id FROM companies c WHERE c.code = of_code $function$
;
GRANT EXECUTE ON FUNCTION door_company_of_code(of_code text) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_company_of_user(wanted uuid)
 RETURNS TABLE(company_id uuid, bu_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$ SELECT u.company_id, u.bu_id FROM users u WHERE u.id = wanted $function$
;
GRANT EXECUTE ON FUNCTION door_company_of_user(wanted uuid) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_contact_places(wanted uuid)
 RETURNS TABLE(account_id uuid, company_id uuid, bu_id uuid, bu_ids uuid[], version integer, number text, legal_name text, siren text, has_left boolean, home boolean, title text, department text, hierarchy_level text, types text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
      WITH places AS (
        SELECT c.account_id, true AS home, c.title, c.department, c.hierarchy_level, ARRAY(SELECT t.type FROM contact_types t WHERE t.contact_id = c.id ORDER BY t.type) AS types FROM contacts c WHERE c.id = wanted
        UNION ALL SELECT x.account_id, false, x.title, x.department, x.hierarchy_level, x.types FROM contact_attachments x WHERE x.contact_id = wanted)
      SELECT a.id, a.company_id, a.bu_id, a.bu_ids, a.version, a.number, a.legal_name, a.siren, a.left_on IS NOT NULL, p.home, p.title, p.department, p.hierarchy_level, p.types
      FROM places p JOIN accounts a ON a.id = p.account_id
      WHERE a.company_id = wall_company() AND EXISTS (SELECT 1 FROM places q JOIN accounts s ON s.id = q.account_id WHERE wall_is_360() OR s.bu_ids && wall_bus())
      ORDER BY p.home DESC, a.number
    $function$
;
GRANT EXECUTE ON FUNCTION door_contact_places(wanted uuid) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_contacts_found(longest text, words text[])
 RETURNS TABLE(id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
      SELECT c.id FROM contacts c
      WHERE c.company_id = wall_company() AND fold_text(c.first_name || ' ' || c.last_name || ' ' || coalesce(c.email, '')) LIKE longest AND fold_text(c.first_name || ' ' || c.last_name || ' ' || coalesce(c.email, '')) LIKE ALL (words)
        AND EXISTS (SELECT 1 FROM accounts a WHERE (a.id = c.account_id OR a.id IN (SELECT x.account_id FROM contact_attachments x WHERE x.contact_id = c.id)) AND (wall_is_360() OR a.bu_ids && wall_bus()))
    $function$
;
GRANT EXECUTE ON FUNCTION door_contacts_found(longest text, words text[]) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_demo_people()
 RETURNS TABLE(first_name text, last_name text, email text, roles text[], business_unit text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
      SELECT u.first_name, u.last_name, u.email, ARRAY(SELECT DISTINCT r.role FROM user_roles r WHERE r.user_id = u.id ORDER BY 1), b.name
      FROM users u JOIN business_units b ON b.id = u.bu_id
      WHERE u.disabled_at IS NULL AND u.email ~ '(\.example|@cabinet-demo\.fr)$' ORDER BY b.name, u.last_name, u.first_name LIMIT 200
    $function$
;
GRANT EXECUTE ON FUNCTION door_demo_people() TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_digest_readers()
 RETURNS TABLE(user_id uuid, holidays text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
      SELECT u.id, r.holidays FROM users u JOIN business_units b ON b.id = u.bu_id JOIN hubs h ON h.id = b.hub_id JOIN regions r ON r.id = h.region_id
      WHERE u.disabled_at IS NULL AND EXISTS (SELECT FROM notifications n WHERE n.user_id = u.id AND n.mail = 'digest' AND n.digest_id IS NULL AND n.read_at IS NULL)
    $function$
;
GRANT EXECUTE ON FUNCTION door_digest_readers() TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_document_files()
 RETURNS TABLE(store_id text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$ SELECT d.store_id FROM documents d UNION ALL SELECT n.store_id FROM note_files n UNION ALL SELECT p.store_id FROM upload_pieces p $function$
;
GRANT EXECUTE ON FUNCTION door_document_files() TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_file_followed(changes bigint[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$ DELETE FROM client_file_changes f WHERE f.id = ANY (changes) $function$
;
GRANT EXECUTE ON FUNCTION door_file_followed(changes bigint[]) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_finish_vaults(today date)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
      UPDATE transmissions t SET final_on = first.due_on
      FROM (
        SELECT o.id, min(l.due_on) AS due_on FROM transmissions o JOIN missions m ON m.account_id = o.account_id
          JOIN billing_schedules s ON s.mission_id = m.id JOIN billing_schedule_lines l ON l.schedule_id = s.id AND l.replaced_at IS NULL
        WHERE o.what = 'vault_contact' AND o.sent_at IS NOT NULL AND NOT o.withdrawn AND o.final_on IS NULL
          AND l.due_on > (o.sent_at AT TIME ZONE 'Europe/Paris')::date AND l.due_on <= today
        GROUP BY o.id) first
      WHERE t.id = first.id
    $function$
;
GRANT EXECUTE ON FUNCTION door_finish_vaults(today date) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_forget_answers(before timestamp with time zone, most integer)
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
      WITH forgotten AS (
        UPDATE idempotency_keys k SET status = NULL, headers = NULL, body = NULL
        FROM (SELECT o.user_id, o.key FROM idempotency_keys o WHERE o.by_command AND o.status IS NOT NULL AND o.created_at < before ORDER BY o.created_at LIMIT most FOR UPDATE SKIP LOCKED) old
        WHERE k.user_id = old.user_id AND k.key = old.key
        RETURNING 1)
      SELECT count(*)::int FROM forgotten
    $function$
;
GRANT EXECUTE ON FUNCTION door_forget_answers(before timestamp with time zone, most integer) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_forget_hubspot_events(before timestamp with time zone, most integer)
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
      WITH forgotten AS (
        DELETE FROM hubspot_events e
        USING (SELECT o.id FROM hubspot_events o WHERE o.done_at < before ORDER BY o.done_at LIMIT most FOR UPDATE SKIP LOCKED) old
        WHERE e.id = old.id
        RETURNING 1)
      SELECT count(*)::int FROM forgotten
    $function$
;
GRANT EXECUTE ON FUNCTION door_forget_hubspot_events(before timestamp with time zone, most integer) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_give_up_uploads(before timestamp with time zone)
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
      WITH given_up AS (
        DELETE FROM upload_pieces p WHERE NOT EXISTS (
          SELECT FROM upload_pieces x
          WHERE x.user_id = p.user_id AND x.account_id = p.account_id AND x.fingerprint = p.fingerprint AND x.received_at >= before)
        RETURNING 1)
      SELECT count(*)::integer FROM given_up
    $function$
;
GRANT EXECUTE ON FUNCTION door_give_up_uploads(before timestamp with time zone) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_hubspot_match(of_company uuid, of_object text, value text)
 RETURNS TABLE(id uuid, bu_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
      SELECT a.id, a.bu_id FROM accounts a WHERE of_object = 'company' AND a.company_id = of_company AND a.siren = value
      UNION ALL
      SELECT c.id, c.bu_id FROM contacts c WHERE of_object = 'contact' AND c.company_id = of_company AND c.email_key = lower(btrim(value))
        AND NOT EXISTS (SELECT FROM contacts d WHERE d.company_id = of_company AND d.email_key = c.email_key AND d.id <> c.id)
    $function$
;
GRANT EXECUTE ON FUNCTION door_hubspot_match(of_company uuid, of_object text, value text) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_join_account(wanted uuid, joining_bu uuid)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
      WITH works AS MATERIALIZED (
        SELECT 1 FROM accounts a
        WHERE a.id = wanted AND a.company_id = wall_company() AND joining_bu = ANY (wall_bus()) AND joining_bu = ANY (a.bu_ids) FOR SHARE),
      joined AS (
        UPDATE accounts a SET bu_ids = CASE WHEN joining_bu = ANY (a.bu_ids) THEN a.bu_ids ELSE a.bu_ids || joining_bu END
        WHERE a.id = wanted AND a.company_id = wall_company() AND joining_bu = ANY (wall_bus()) AND NOT EXISTS (SELECT 1 FROM works)
        RETURNING 1)
      SELECT EXISTS (SELECT 1 FROM works) OR EXISTS (SELECT 1 FROM joined)
    $function$
;
GRANT EXECUTE ON FUNCTION door_join_account(wanted uuid, joining_bu uuid) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_late_cases(late_after interval, after uuid, most integer)
 RETURNS TABLE(id uuid, node text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
      SELECT c.id, coalesce(c.node, 'start') FROM cases c
      WHERE c.processed_seq < c.last_seq AND c.last_event_at < now() - late_after AND c.tell_attempts > 2 AND (after IS NULL OR c.id > after) ORDER BY c.id LIMIT most
    $function$
;
GRANT EXECUTE ON FUNCTION door_late_cases(late_after interval, after uuid, most integer) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_let_go_of_hubspot_changes()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$ DELETE FROM hubspot_changes c WHERE NOT EXISTS (SELECT FROM hubspot_connections o WHERE o.company_id = c.company_id) $function$
;
GRANT EXECUTE ON FUNCTION door_let_go_of_hubspot_changes() TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_mail_link(digest text)
 RETURNS TABLE(id uuid, user_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$ SELECT l.id, l.user_id FROM mail_links l WHERE l.token_sha256 = digest $function$
;
GRANT EXECUTE ON FUNCTION door_mail_link(digest text) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_merged_into(wanted uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
      WITH RECURSIVE way (id) AS (
        SELECT m.kept_id FROM account_merges m WHERE m.gone_id = wanted AND m.undone_at IS NULL AND m.company_id = wall_company()
        UNION SELECT m.kept_id FROM account_merges m JOIN way w ON m.gone_id = w.id WHERE m.undone_at IS NULL AND m.company_id = wall_company())
      SELECT a.id FROM accounts a JOIN way w ON w.id = a.id WHERE a.company_id = wall_company() AND (wall_is_360() OR a.bu_ids && wall_bus())
    $function$
;
GRANT EXECUTE ON FUNCTION door_merged_into(wanted uuid) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_note_file_bytes(account uuid)
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$ SELECT coalesce(sum(n.size_bytes), 0)::bigint FROM cases c JOIN note_files n ON n.case_id = c.id
      WHERE c.account_id = account AND n.company_id = wall_company() $function$
;
GRANT EXECUTE ON FUNCTION door_note_file_bytes(account uuid) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_notification_preference(reader uuid, wanted text)
 RETURNS TABLE(in_app boolean, mail text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$ SELECT p.in_app, p.mail FROM notification_preferences p WHERE p.user_id = reader AND p.kind = wanted AND p.company_id = wall_company() $function$
;
GRANT EXECUTE ON FUNCTION door_notification_preference(reader uuid, wanted text) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_open_cases(after uuid, most integer)
 RETURNS TABLE(id uuid, kind text, last_seq integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
      SELECT c.id, c.kind, c.last_seq FROM cases c
      WHERE (c.closed_at IS NULL OR c.wakes_at IS NOT NULL OR c.id IN (SELECT e.case_id FROM effects e WHERE e.sent_at IS NULL)) AND c.state <> 'draft' AND (after IS NULL OR c.id > after)
      ORDER BY c.id LIMIT most
    $function$
;
GRANT EXECUTE ON FUNCTION door_open_cases(after uuid, most integer) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_open_requests(of_account uuid)
 RETURNS TABLE(id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
      SELECT r.id FROM requests r
      WHERE r.account_id = of_account AND r.status IN ('draft', 'submitted', 'in_progress', 'waiting', 'returned') ORDER BY r.id
    $function$
;
GRANT EXECUTE ON FUNCTION door_open_requests(of_account uuid) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_principal(wanted uuid)
 RETURNS TABLE(id uuid, company_id uuid, bu_id uuid, region_id uuid, code text, email text, first_name text, last_name text, roles jsonb, bus uuid[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
      SELECT u.id, u.company_id, u.bu_id, home.region_id, u.code, u.email, u.first_name, u.last_name, held.roles,
        ARRAY(
          SELECT b.id FROM business_units b JOIN hubs h ON h.id = b.hub_id
          WHERE b.company_id = u.company_id AND (b.id = u.bu_id OR b.id = ANY (held.units) OR h.id = ANY (held.hubs)
            OR h.region_id = ANY (held.regions) OR u.company_id = ANY (held.companies))
          ORDER BY b.id)
      FROM users u JOIN business_units ub ON ub.id = u.bu_id JOIN hubs home ON home.id = ub.hub_id
      CROSS JOIN LATERAL (
        SELECT coalesce(jsonb_agg(jsonb_build_object('role', r.role, 'scope', r.scope, 'scopeId', r.scope_id) ORDER BY r.role, r.scope_id), '[]') AS roles,
          array_agg(r.scope_id) FILTER (WHERE r.scope = 'bu') AS units, array_agg(r.scope_id) FILTER (WHERE r.scope = 'hub') AS hubs,
          array_agg(r.scope_id) FILTER (WHERE r.scope = 'region') AS regions, array_agg(r.scope_id) FILTER (WHERE r.scope = 'company') AS companies
        FROM user_roles r WHERE r.user_id = u.id) held
      WHERE u.id = wanted AND u.disabled_at IS NULL
    $function$
;
GRANT EXECUTE ON FUNCTION door_principal(wanted uuid) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_record(wanted uuid)
 RETURNS TABLE(kind text, company_id uuid, bu_id uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
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
    END $function$
;
GRANT EXECUTE ON FUNCTION door_record(wanted uuid) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_remove_merged_account(wanted uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
    BEGIN
      DELETE FROM accounts a USING account_merges m
        WHERE a.id = wanted AND m.gone_id = a.id AND m.undone_at IS NULL AND a.company_id = wall_company() AND a.bu_ids <@ wall_bus();
      RETURN FOUND;
    EXCEPTION WHEN foreign_key_violation THEN
      RETURN false;
    END $function$
;
GRANT EXECUTE ON FUNCTION door_remove_merged_account(wanted uuid) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_retell_contact(wanted uuid, entered timestamp with time zone, due timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
      INSERT INTO transmissions (company_id, bu_id, account_id, what, contact_id, entered_at, due_at)
        SELECT p.company_id, p.bu_id, p.account_id, 'contact', wanted, entered, due FROM door_contact_places(wanted) p WHERE p.home
      ON CONFLICT (account_id, what, contact_id) WHERE sent_at IS NULL AND stopped_at IS NULL
        DO UPDATE SET entered_at = excluded.entered_at, due_at = excluded.due_at, tries = 0, next_try_at = NULL, problem = NULL
    $function$
;
GRANT EXECUTE ON FUNCTION door_retell_contact(wanted uuid, entered timestamp with time zone, due timestamp with time zone) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_retell_vaults(wanted uuid, entered timestamp with time zone, due timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
      INSERT INTO transmissions (company_id, bu_id, account_id, what, entered_at, due_at)
        SELECT p.company_id, p.bu_id, p.account_id, 'vault_contact', entered, due FROM door_contact_places(wanted) p WHERE 'vault' = ANY (p.types)
      ON CONFLICT (account_id, what, contact_id) WHERE sent_at IS NULL AND stopped_at IS NULL
        DO UPDATE SET entered_at = excluded.entered_at, due_at = excluded.due_at, tries = 0, next_try_at = NULL, problem = NULL
    $function$
;
GRANT EXECUTE ON FUNCTION door_retell_vaults(wanted uuid, entered timestamp with time zone, due timestamp with time zone) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_site_by_siret(wanted text)
 RETURNS TABLE(account_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$ SELECT s.account_id FROM sites s WHERE s.company_id = wall_company() AND s.siret = wanted $function$
;
GRANT EXECUTE ON FUNCTION door_site_by_siret(wanted text) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_some_cases_with(part text, most integer)
 RETURNS TABLE(id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
      SELECT c.id FROM cases c WHERE c.company_id = wall_company() AND c.search_text LIKE fold_text(part)
      UNION ALL SELECT c.id FROM accounts a JOIN cases c ON c.account_id = a.id WHERE a.company_id = wall_company() AND a.search_text LIKE fold_text(part)
      LIMIT most
    $function$
;
GRANT EXECUTE ON FUNCTION door_some_cases_with(part text, most integer) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_take_back_account(wanted uuid, from_import uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
    BEGIN
      PERFORM 1 FROM accounts a JOIN import_rows r ON r.record_id = a.id AND r.import_id = from_import AND r.verdict = 'created'
        WHERE a.id = wanted AND a.version = 1 AND a.company_id = wall_company() AND a.bu_ids && wall_bus() FOR UPDATE OF a;
      IF NOT FOUND THEN RETURN false; END IF;
      DELETE FROM sites WHERE account_id = wanted;
      DELETE FROM accounts WHERE id = wanted;
      RETURN true;
    EXCEPTION WHEN foreign_key_violation THEN
      RETURN false;
    END $function$
;
GRANT EXECUTE ON FUNCTION door_take_back_account(wanted uuid, from_import uuid) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_take_digests(again_after interval, most integer)
 RETURNS TABLE(id uuid, user_id uuid)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
      UPDATE digests d SET tried_at = now()
      WHERE d.id IN (
        SELECT o.id FROM digests o JOIN users u ON u.id = o.user_id
        WHERE o.sent_at IS NULL AND u.disabled_at IS NULL AND (o.tried_at IS NULL OR o.tried_at < now() - again_after)
        ORDER BY o.created_at LIMIT most FOR UPDATE OF o SKIP LOCKED)
      RETURNING d.id, d.user_id
    $function$
;
GRANT EXECUTE ON FUNCTION door_take_digests(again_after interval, most integer) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_take_file_changes(of_account uuid, older_than interval, lease interval, most integer)
 RETURNS TABLE(account_id uuid, change_ids text[])
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
      WITH taken AS (
        UPDATE client_file_changes f SET taken_at = now() WHERE f.id IN (
          SELECT d.id FROM client_file_changes d
          WHERE (of_account IS NULL OR d.account_id = of_account) AND d.changed_at <= clock_timestamp() - older_than AND (d.taken_at IS NULL OR d.taken_at < now() - lease)
          ORDER BY d.taken_at NULLS FIRST, d.id LIMIT most FOR UPDATE SKIP LOCKED)
        RETURNING f.id, f.account_id)
      SELECT t.account_id, array_agg(t.id::text ORDER BY t.id) FROM taken t GROUP BY t.account_id
    $function$
;
GRANT EXECUTE ON FUNCTION door_take_file_changes(of_account uuid, older_than interval, lease interval, most integer) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_take_register_checks(at timestamp with time zone, night timestamp with time zone, lease interval, most integer, a_night integer)
 RETURNS TABLE(id uuid, company_id uuid, bu_id uuid)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
      WITH taken AS (
        UPDATE accounts a SET register_next_at = at + lease
        WHERE a.id IN (
        SELECT o.id FROM accounts o
        WHERE o.siren IS NOT NULL AND o.left_on IS NULL AND (o.register_checked_at IS NULL OR o.register_checked_at < night) AND (o.register_next_at IS NULL OR o.register_next_at <= at)
        ORDER BY o.register_checked_at NULLS FIRST, o.id
        LIMIT least(most, greatest(0, a_night - (SELECT count(*) FROM accounts c WHERE c.siren IS NOT NULL AND c.left_on IS NULL AND c.register_checked_at >= night)))
        FOR UPDATE SKIP LOCKED)
      RETURNING a.id, a.company_id, a.bu_id, a.register_checked_at)
      SELECT t.id, t.company_id, t.bu_id FROM taken t ORDER BY t.register_checked_at NULLS FIRST, t.id
    $function$
;
GRANT EXECUTE ON FUNCTION door_take_register_checks(at timestamp with time zone, night timestamp with time zone, lease interval, most integer, a_night integer) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_take_transmissions(at timestamp with time zone, lease interval, most integer)
 RETURNS TABLE(id uuid, company_id uuid, bu_id uuid)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
      UPDATE transmissions t SET tries = t.tries + 1, next_try_at = at + lease
      WHERE t.id IN (
        SELECT o.id FROM transmissions o
        WHERE o.sent_at IS NULL AND o.stopped_at IS NULL AND o.due_at <= at AND (o.next_try_at IS NULL OR o.next_try_at <= at)
        ORDER BY o.due_at, o.id LIMIT most FOR UPDATE SKIP LOCKED)
      RETURNING t.id, t.company_id, t.bu_id
    $function$
;
GRANT EXECUTE ON FUNCTION door_take_transmissions(at timestamp with time zone, lease interval, most integer) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_tasks_stood_in(company uuid)
 RETURNS TABLE(id uuid, case_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$ SELECT t.id, t.case_id FROM tasks t WHERE t.company_id = company AND t.for_user_id IS NOT NULL AND t.state = 'claimed' ORDER BY t.id $function$
;
GRANT EXECUTE ON FUNCTION door_tasks_stood_in(company uuid) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_tasks_to_route(today date, again_after interval, most integer)
 RETURNS TABLE(id uuid, case_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
      WITH away AS (SELECT a.user_id FROM absences a WHERE a.ended_at IS NULL AND a.cancelled_at IS NULL AND today BETWEEN a.starts_on AND a.ends_on),
        wrong AS (
          SELECT t.id, t.case_id, t.route_tried_at FROM away JOIN tasks t ON t.assignee_id = away.user_id WHERE t.state = 'claimed'
          UNION
          SELECT t.id, t.case_id, t.route_tried_at FROM tasks t
          WHERE t.for_user_id IS NOT NULL AND t.state = 'claimed' AND t.owner_id IS NULL
            AND (NOT EXISTS (SELECT FROM away WHERE away.user_id = t.for_user_id) OR EXISTS (SELECT FROM users u WHERE u.id = t.assignee_id AND u.disabled_at IS NOT NULL)))
      SELECT w.id, w.case_id FROM wrong w WHERE w.route_tried_at IS NULL OR w.route_tried_at < now() - again_after ORDER BY w.id LIMIT most
    $function$
;
GRANT EXECUTE ON FUNCTION door_tasks_to_route(today date, again_after interval, most integer) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_tell_hubspot_all(of_company uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
      INSERT INTO hubspot_changes (company_id, bu_id, object, record_id)
      SELECT x.company_id, x.bu_id, x.object, x.id FROM (
        SELECT company_id, bu_id, 'company' AS object, id FROM accounts
        UNION ALL SELECT company_id, bu_id, 'contact', id FROM contacts
        UNION ALL SELECT company_id, bu_id, 'deal', id FROM opportunities
        UNION ALL SELECT company_id, bu_id, 'activity', id FROM interactions) x
      WHERE x.company_id = of_company AND NOT EXISTS (SELECT FROM hubspot_links l WHERE l.record_id = x.id)
        AND NOT EXISTS (SELECT FROM hubspot_changes c WHERE c.company_id = x.company_id AND c.object = x.object AND c.record_id = x.id)
    $function$
;
GRANT EXECUTE ON FUNCTION door_tell_hubspot_all(of_company uuid) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_unread_decisions()
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
      SELECT coalesce(sum(c.last_seq - c.processed_seq), 0)::integer FROM cases c
      WHERE c.processed_seq < c.last_seq AND c.state <> 'draft' AND NOT EXISTS (SELECT FROM incidents i WHERE i.case_id = c.id AND i.closed_at IS NULL)
    $function$
;
GRANT EXECUTE ON FUNCTION door_unread_decisions() TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_untold_bulks(older_than interval, most integer, lease text, held_token bigint)
 RETURNS TABLE(id uuid)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
    BEGIN
      PERFORM 1 FROM leases l WHERE l.name = lease AND l.token = held_token AND l.until > now() FOR SHARE;
      IF NOT FOUND THEN RETURN; END IF;
      RETURN QUERY UPDATE bulks b SET looked_at = now()
        WHERE b.id IN (SELECT o.id FROM bulks o WHERE o.finished_at IS NULL AND o.looked_at < now() - older_than ORDER BY o.looked_at LIMIT most) RETURNING b.id;
    END $function$
;
GRANT EXECUTE ON FUNCTION door_untold_bulks(older_than interval, most integer, lease text, held_token bigint) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_untold_cases(older_than interval, most integer)
 RETURNS TABLE(id uuid, kind text, last_seq integer)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
      UPDATE cases c SET told_at = now(), tell_attempts = c.tell_attempts + 1
      WHERE c.id IN (
        SELECT u.id FROM cases u
        WHERE u.processed_seq < u.last_seq AND u.last_event_at < now() - older_than
          AND (u.told_at IS NULL OR u.told_at < now() - least(older_than * power(2, least(u.tell_attempts + 1, 6)), interval '60 seconds'))
        ORDER BY u.told_at NULLS FIRST, u.last_event_at
        LIMIT (SELECT greatest(0, least(most, 100 - count(*)::int)) FROM cases f WHERE f.processed_seq < f.last_seq AND f.told_at > now() - older_than * 4)
        FOR UPDATE SKIP LOCKED)
      RETURNING c.id, c.kind, c.last_seq
    $function$
;
GRANT EXECUTE ON FUNCTION door_untold_cases(older_than interval, most integer) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_untold_cases(older_than interval, most integer, lease text, held_token bigint)
 RETURNS TABLE(id uuid, kind text, last_seq integer)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
    BEGIN
      PERFORM 1 FROM leases l WHERE l.name = lease AND l.token = held_token AND l.until > now() FOR SHARE;
      IF NOT FOUND THEN RETURN; END IF;
      RETURN QUERY SELECT u.id, u.kind, u.last_seq FROM door_untold_cases(older_than, most) u;
    END $function$
;
GRANT EXECUTE ON FUNCTION door_untold_cases(older_than interval, most integer, lease text, held_token bigint) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_user_by_email(wanted text)
 RETURNS TABLE(id uuid, password_hash text, disabled boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$ SELECT u.id, u.password_hash, u.disabled_at IS NOT NULL FROM users u WHERE u.email = lower(btrim(wanted)) $function$
;
GRANT EXECUTE ON FUNCTION door_user_by_email(wanted text) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_user_of_email(of_company uuid, of_email text)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$ SELECT u.id FROM users u WHERE u.company_id = of_company AND u.email = lower(btrim(of_email)) AND u.disabled_at IS NULL $function$
;
GRANT EXECUTE ON FUNCTION door_user_of_email(of_company uuid, of_email text) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_wake_waiters(awaited uuid, at timestamp with time zone)
 RETURNS TABLE(id uuid, kind text)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
      UPDATE cases c SET processed_seq = least(c.processed_seq, c.last_seq - 1), last_event_at = at, told_at = NULL, tell_attempts = 0
      WHERE c.company_id = wall_company() AND c.id IN (SELECT w.request_id FROM request_waits w WHERE w.awaited_case_id = awaited AND w.ended_at IS NULL)
      RETURNING c.id, c.kind
    $function$
;
GRANT EXECUTE ON FUNCTION door_wake_waiters(awaited uuid, at timestamp with time zone) TO jalon_app;

CREATE OR REPLACE FUNCTION public.door_work_elsewhere(wanted uuid, mine uuid)
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
      SELECT ((SELECT count(*) FROM missions m WHERE m.account_id = wanted AND m.bu_id <> mine AND m.state IN ('CHK', 'REA') AND m.company_id = wall_company())
        + (SELECT count(*) FROM opportunities o WHERE o.account_id = wanted AND o.bu_id <> mine AND o.stage NOT IN ('won', 'lost') AND o.company_id = wall_company()))::integer
    $function$
;
GRANT EXECUTE ON FUNCTION door_work_elsewhere(wanted uuid, mine uuid) TO jalon_app;

CREATE OR REPLACE FUNCTION public.fold_text(words text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, words)) $function$
;
GRANT EXECUTE ON FUNCTION fold_text(words text) TO PUBLIC;

CREATE OR REPLACE FUNCTION public.keep_account_words()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
    BEGIN
      DELETE FROM account_words WHERE account_id = NEW.id;
      INSERT INTO account_words (account_id, company_id, word) SELECT NEW.id, NEW.company_id, word FROM words_of_account(NEW.search_text) AS word;
      RETURN NULL;
    END $function$
;

CREATE OR REPLACE FUNCTION public.keep_contacts_apart()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
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
    END $function$
;

CREATE OR REPLACE FUNCTION public.keep_holder()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
    DECLARE
      held case_holders%ROWTYPE;
    BEGIN
      IF TG_OP = 'UPDATE' AND (OLD.holder_kind, OLD.holder_user_id, OLD.holder_region_id, OLD.holder_cause) IS NOT DISTINCT FROM (NEW.holder_kind, NEW.holder_user_id, NEW.holder_region_id, NEW.holder_cause) THEN
        RETURN NULL;
      END IF;
      SELECT * INTO held FROM case_holders h WHERE h.case_id = NEW.id AND h.to_at IS NULL;
      IF FOUND AND held.from_at >= NEW.holder_since THEN
        -- What lasted no time is not told.
        UPDATE case_holders h SET holder_kind = NEW.holder_kind, holder_user_id = NEW.holder_user_id, holder_region_id = NEW.holder_region_id, cause = NEW.holder_cause, node = NEW.node
        WHERE h.case_id = NEW.id AND h.to_at IS NULL;
        RETURN NULL;
      END IF;
      UPDATE case_holders h SET to_at = NEW.holder_since WHERE h.case_id = NEW.id AND h.to_at IS NULL;
      INSERT INTO case_holders (case_id, position, company_id, bu_id, holder_kind, holder_user_id, holder_region_id, cause, node, calendar, from_at)
      VALUES (NEW.id, coalesce(held.position, 0) + 1, NEW.company_id, NEW.bu_id, NEW.holder_kind, NEW.holder_user_id, NEW.holder_region_id, NEW.holder_cause, NEW.node, calendar_of(NEW.bu_id), NEW.holder_since);
      RETURN NULL;
    END $function$
;

CREATE OR REPLACE FUNCTION public.keep_named_contact()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
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
    END $function$
;

CREATE OR REPLACE FUNCTION public.keep_one_vault_contact()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
    BEGIN
      IF TG_TABLE_NAME = 'contact_types' THEN PERFORM 1 FROM accounts a WHERE a.id = NEW.account_id FOR KEY SHARE;
      ELSE PERFORM 1 FROM accounts a WHERE a.id = NEW.account_id FOR UPDATE; END IF;
      IF EXISTS (SELECT 1 FROM contact_types t WHERE t.account_id = NEW.account_id AND t.type = 'vault') AND EXISTS (SELECT 1 FROM contact_attachments x WHERE x.account_id = NEW.account_id AND 'vault' = ANY (x.types)) THEN
        RAISE unique_violation USING CONSTRAINT = 'one_vault_contact', MESSAGE = 'two contacts open the vault of an account';
      END IF;
      RETURN NULL;
    END $function$
;

CREATE OR REPLACE FUNCTION public.keep_used_attachment()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
    BEGIN
      IF (EXISTS (SELECT 1 FROM opportunities o WHERE o.main_contact_id = OLD.contact_id AND o.account_id = OLD.account_id)
          OR EXISTS (SELECT 1 FROM interaction_contacts i WHERE i.contact_id = OLD.contact_id AND i.account_id = OLD.account_id))
        AND NOT EXISTS (SELECT 1 FROM contacts c WHERE c.id = OLD.contact_id AND c.account_id = OLD.account_id)
        AND NOT EXISTS (SELECT 1 FROM contact_attachments x WHERE x.contact_id = OLD.contact_id AND x.account_id = OLD.account_id) THEN
        RAISE foreign_key_violation USING CONSTRAINT = 'attachment_in_use', MESSAGE = 'a contact is named by a case of the account that it leaves';
      END IF;
      RETURN NULL;
    END $function$
;

CREATE OR REPLACE FUNCTION public.note_client_file_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        INSERT INTO client_file_changes (company_id, account_id) VALUES (NEW.company_id, (to_jsonb(NEW) ->> TG_ARGV[0])::uuid);
        RETURN NULL;
      END
    $function$
;
GRANT EXECUTE ON FUNCTION note_client_file_change() TO PUBLIC;

CREATE OR REPLACE FUNCTION public.note_hubspot_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        INSERT INTO hubspot_changes (company_id, bu_id, object, record_id) VALUES (NEW.company_id, NEW.bu_id, TG_ARGV[0], NEW.id);
        RETURN NULL;
      END
    $function$
;
GRANT EXECUTE ON FUNCTION note_hubspot_change() TO PUBLIC;

CREATE OR REPLACE FUNCTION public.reads_internal(wanted uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
      SELECT wall_user() IS NULL OR EXISTS (
        SELECT 1 FROM requests r JOIN user_roles g ON g.scope = 'region' AND g.scope_id = r.region_id AND g.role IN ('business_support', 'support_supervisor')
        WHERE r.id = wanted AND g.user_id = wall_user() AND r.requester_id <> wall_user())
    $function$
;
GRANT EXECUTE ON FUNCTION reads_internal(wanted uuid) TO PUBLIC;

CREATE OR REPLACE FUNCTION public.stems_asked(word text)
 RETURNS tsquery
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ SELECT plainto_tsquery('pg_catalog.french', word) || plainto_tsquery('public.jalon_fr', word) $function$
;
GRANT EXECUTE ON FUNCTION stems_asked(word text) TO PUBLIC;

CREATE OR REPLACE FUNCTION public.stems_of(said text)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ SELECT to_tsvector('pg_catalog.french', said) || to_tsvector('public.jalon_fr', said) $function$
;
GRANT EXECUTE ON FUNCTION stems_of(said text) TO PUBLIC;

CREATE OR REPLACE FUNCTION public.wall_bus()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ SELECT coalesce(nullif(current_setting('jalon.bus', true), '')::uuid[], '{}') $function$
;
GRANT EXECUTE ON FUNCTION wall_bus() TO PUBLIC;

CREATE OR REPLACE FUNCTION public.wall_company()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ SELECT nullif(current_setting('jalon.company', true), '')::uuid $function$
;
GRANT EXECUTE ON FUNCTION wall_company() TO PUBLIC;

CREATE OR REPLACE FUNCTION public.wall_is_360()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ SELECT coalesce(current_setting('jalon.profile', true), '') = '360' $function$
;
GRANT EXECUTE ON FUNCTION wall_is_360() TO PUBLIC;

CREATE OR REPLACE FUNCTION public.wall_user()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ SELECT nullif(current_setting('jalon.user', true), '')::uuid $function$
;
GRANT EXECUTE ON FUNCTION wall_user() TO PUBLIC;

CREATE OR REPLACE FUNCTION public.words_of_account(text_of_it text)
 RETURNS SETOF text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ SELECT DISTINCT word FROM regexp_split_to_table(text_of_it, '[^[:alnum:]]+') AS word WHERE length(word) > 2 $function$
;
GRANT EXECUTE ON FUNCTION words_of_account(text_of_it text) TO PUBLIC;

CREATE OR REPLACE FUNCTION public.works_for(wanted uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
      SELECT EXISTS (SELECT 1 FROM user_roles g WHERE g.user_id = wall_user() AND g.scope = 'region' AND g.scope_id = wanted AND g.role IN ('business_support', 'support_supervisor'))
    $function$
;
GRANT EXECUTE ON FUNCTION works_for(wanted uuid) TO PUBLIC;


-- Tables

CREATE TABLE absences (
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  user_id uuid NOT NULL,
  substitute_id uuid NOT NULL,
  starts_on date NOT NULL,
  ends_on date NOT NULL,
  word text,
  created_by uuid NOT NULL,
  created_at timestamp with time zone NOT NULL,
  cancelled_by uuid,
  cancelled_at timestamp with time zone,
  named_at timestamp with time zone,
  begun_at timestamp with time zone,
  ended_at timestamp with time zone,
  CONSTRAINT absences_cancelled_by_fkey FOREIGN KEY (cancelled_by) REFERENCES users(id),
  CONSTRAINT absences_check CHECK ((starts_on <= ends_on)),
  CONSTRAINT absences_check1 CHECK ((user_id <> substitute_id)),
  CONSTRAINT absences_check2 CHECK (((cancelled_by IS NULL) = (cancelled_at IS NULL))),
  CONSTRAINT absences_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT absences_created_by_fkey FOREIGN KEY (created_by) REFERENCES users(id),
  CONSTRAINT absences_pkey PRIMARY KEY (id),
  CONSTRAINT absences_substitute_id_fkey FOREIGN KEY (substitute_id) REFERENCES users(id),
  CONSTRAINT absences_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id)
);
CREATE INDEX absences_live ON public.absences USING btree (company_id, starts_on) WHERE (ended_at IS NULL);
CREATE INDEX absences_of_person ON public.absences USING btree (user_id, starts_on DESC);
ALTER TABLE absences ENABLE ROW LEVEL SECURITY;
ALTER TABLE absences FORCE ROW LEVEL SECURITY;
CREATE POLICY absences_owner ON absences TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY absences_wall ON absences TO jalon_app USING ((company_id = ( SELECT wall_company() AS wall_company))) WITH CHECK ((company_id = ( SELECT wall_company() AS wall_company)));
GRANT INSERT, SELECT ON absences TO jalon_app;
GRANT UPDATE (cancelled_by) ON absences TO jalon_app;
GRANT UPDATE (cancelled_at) ON absences TO jalon_app;
GRANT UPDATE (named_at) ON absences TO jalon_app;
GRANT UPDATE (begun_at) ON absences TO jalon_app;
GRANT UPDATE (ended_at) ON absences TO jalon_app;

CREATE TABLE acceptances (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  account_id uuid NOT NULL,
  request_id uuid NOT NULL,
  conditions text,
  granted_at timestamp with time zone NOT NULL,
  valid_until date NOT NULL,
  CONSTRAINT acceptances_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT acceptances_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT acceptances_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT acceptances_pkey PRIMARY KEY (id),
  CONSTRAINT acceptances_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests(id),
  CONSTRAINT acceptances_request_id_key UNIQUE (request_id)
);
CREATE INDEX acceptances_of_account ON public.acceptances USING btree (account_id, valid_until DESC);
ALTER TABLE acceptances ENABLE ROW LEVEL SECURITY;
ALTER TABLE acceptances FORCE ROW LEVEL SECURITY;
CREATE POLICY acceptances_owner ON acceptances TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY acceptances_wall ON acceptances TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND ((bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])) OR (EXISTS ( SELECT 1
   FROM accounts a
  WHERE ((a.id = acceptances.account_id) AND (a.bu_ids && ( SELECT wall_bus() AS wall_bus)))))))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND ((bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])) OR (EXISTS ( SELECT 1
   FROM accounts a
  WHERE ((a.id = acceptances.account_id) AND (a.bu_ids && ( SELECT wall_bus() AS wall_bus))))))));
GRANT INSERT, SELECT, UPDATE ON acceptances TO jalon_app;

CREATE TABLE account_merges (
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  kept_id uuid NOT NULL,
  gone_id uuid NOT NULL,
  gone_number text NOT NULL,
  gone_name text NOT NULL,
  gone_text text NOT NULL,
  gone jsonb NOT NULL,
  before jsonb NOT NULL,
  after jsonb NOT NULL,
  moved jsonb NOT NULL,
  contacts jsonb NOT NULL,
  merged_by uuid NOT NULL,
  merged_at timestamp with time zone NOT NULL,
  undone_by uuid,
  undone_at timestamp with time zone,
  CONSTRAINT account_merges_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT account_merges_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT account_merges_merged_by_fkey FOREIGN KEY (merged_by) REFERENCES users(id),
  CONSTRAINT account_merges_pkey PRIMARY KEY (id),
  CONSTRAINT account_merges_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES users(id),
  CONSTRAINT undone_by_somebody CHECK (((undone_at IS NULL) = (undone_by IS NULL)))
);
CREATE INDEX account_merges_by_part ON public.account_merges USING gin (gone_text gin_trgm_ops);
CREATE INDEX account_merges_into ON public.account_merges USING btree (kept_id, merged_at DESC);
CREATE UNIQUE INDEX one_merge_of_an_account ON public.account_merges USING btree (gone_id) WHERE (undone_at IS NULL);
ALTER TABLE account_merges ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_merges FORCE ROW LEVEL SECURITY;
CREATE POLICY account_merges_owner ON account_merges TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY account_merges_wall ON account_merges TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (EXISTS ( SELECT 1
   FROM accounts a
  WHERE (a.id = account_merges.kept_id))))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (EXISTS ( SELECT 1
   FROM accounts a
  WHERE (a.id = account_merges.kept_id)))));
GRANT INSERT, SELECT ON account_merges TO jalon_app;
GRANT UPDATE (undone_by) ON account_merges TO jalon_app;
GRANT UPDATE (undone_at) ON account_merges TO jalon_app;

CREATE TABLE account_words (
  account_id uuid NOT NULL,
  company_id uuid NOT NULL,
  word text NOT NULL,
  CONSTRAINT account_words_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE,
  CONSTRAINT account_words_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT account_words_pkey PRIMARY KEY (account_id, word)
);
CREATE INDEX account_words_by_letter ON public.account_words USING btree (company_id, "left"(word, 1), word);
CREATE INDEX account_words_by_second_letter ON public.account_words USING btree (company_id, substr(word, 2, 1), word);
CREATE INDEX account_words_by_word ON public.account_words USING btree (company_id, word, account_id);
ALTER TABLE account_words ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_words FORCE ROW LEVEL SECURITY;
CREATE POLICY account_words_owner ON account_words TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY account_words_wall ON account_words TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (EXISTS ( SELECT 1
   FROM accounts a
  WHERE (a.id = account_words.account_id)))));
GRANT SELECT ON account_words TO jalon_app;

CREATE TABLE accounts (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  bu_ids uuid[] NOT NULL,
  number text NOT NULL,
  former_number text,
  kind text NOT NULL DEFAULT 'prospect'::text,
  siren text,
  legal_name text NOT NULL,
  trade_name text NOT NULL,
  comparison_name text NOT NULL,
  legal_structure text NOT NULL,
  legal_form text NOT NULL,
  ape_code text,
  ape_nomenclature text,
  address_line text,
  postcode text,
  city text,
  country text NOT NULL DEFAULT 'FR'::text,
  civility text,
  first_name text,
  last_name text,
  phone text,
  invoice_emails text[] NOT NULL DEFAULT '{}'::text[],
  source_type text,
  source text,
  client_lead_partner_id uuid,
  account_manager_id uuid,
  register_checked_at timestamp with time zone,
  non_diffusible boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  created_by uuid,
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  search_text text GENERATED ALWAYS AS (fold_text(((((((((((number || ' '::text) || COALESCE(former_number, ''::text)) || ' '::text) || COALESCE(siren, ''::text)) || ' '::text) || legal_name) || ' '::text) || trade_name) || ' '::text) || COALESCE(city, ''::text)))) STORED,
  trade_key text GENERATED ALWAYS AS (fold_text(trade_name)) STORED,
  left_on date,
  left_reason text,
  segment text,
  priority_sector text,
  ceased_on date,
  register_state text,
  register_next_at timestamp with time zone,
  CONSTRAINT accounts_account_manager_id_fkey FOREIGN KEY (account_manager_id) REFERENCES users(id),
  CONSTRAINT accounts_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT accounts_client_lead_partner_id_fkey FOREIGN KEY (client_lead_partner_id) REFERENCES users(id),
  CONSTRAINT accounts_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT accounts_created_by_fkey FOREIGN KEY (created_by) REFERENCES users(id),
  CONSTRAINT accounts_former_number_key UNIQUE (former_number),
  CONSTRAINT accounts_kind_check CHECK ((kind = ANY (ARRAY['prospect'::text, 'client'::text]))),
  CONSTRAINT accounts_legal_structure_check CHECK ((legal_structure = ANY (ARRAY['legal_person'::text, 'natural_person'::text]))),
  CONSTRAINT accounts_number_key UNIQUE (number),
  CONSTRAINT accounts_pkey PRIMARY KEY (id),
  CONSTRAINT accounts_register_state_check CHECK ((register_state = ANY (ARRAY['active'::text, 'closed'::text, 'not_diffusible'::text, 'unknown'::text]))),
  CONSTRAINT accounts_siren_check CHECK ((siren ~ '^[0-9]{9}$'::text)),
  CONSTRAINT natural_person_is_named CHECK (((legal_structure <> 'natural_person'::text) OR ((civility IS NOT NULL) AND (first_name IS NOT NULL) AND (last_name IS NOT NULL) AND (phone IS NOT NULL)))),
  CONSTRAINT one_account_per_siren UNIQUE (company_id, siren),
  CONSTRAINT owner_works_with_it CHECK ((bu_id = ANY (bu_ids))),
  CONSTRAINT who_left_says_why CHECK (((left_on IS NULL) = (left_reason IS NULL)))
);
CREATE INDEX accounts_by_any_bu ON public.accounts USING gin (bu_ids);
CREATE INDEX accounts_by_bu ON public.accounts USING btree (company_id, bu_id, legal_name, id);
CREATE INDEX accounts_by_name ON public.accounts USING gin (comparison_name gin_trgm_ops);
CREATE INDEX accounts_by_register_check ON public.accounts USING btree (register_checked_at NULLS FIRST, id) WHERE ((siren IS NOT NULL) AND (left_on IS NULL));
CREATE INDEX accounts_by_search_text ON public.accounts USING gin (search_text gin_trgm_ops);
CREATE INDEX accounts_by_trade_name ON public.accounts USING gin (trade_key gin_trgm_ops);
CREATE INDEX accounts_in_trade_order ON public.accounts USING btree (company_id, trade_key, id);
ALTER TABLE accounts ENABLE ROW LEVEL SECURITY;
ALTER TABLE accounts FORCE ROW LEVEL SECURITY;
CREATE POLICY accounts_owner ON accounts TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY accounts_wall ON accounts TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (( SELECT wall_is_360() AS wall_is_360) OR (bu_ids && ( SELECT wall_bus() AS wall_bus))))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (( SELECT wall_is_360() AS wall_is_360) OR (bu_ids && ( SELECT wall_bus() AS wall_bus)))));
CREATE TRIGGER account_words_kept AFTER INSERT ON public.accounts FOR EACH ROW EXECUTE FUNCTION keep_account_words();
CREATE TRIGGER account_words_kept_current AFTER UPDATE ON public.accounts FOR EACH ROW WHEN ((old.search_text IS DISTINCT FROM new.search_text)) EXECUTE FUNCTION keep_account_words();
CREATE TRIGGER client_file_changed AFTER UPDATE ON public.accounts FOR EACH ROW WHEN ((old.version IS DISTINCT FROM new.version)) EXECUTE FUNCTION note_client_file_change('id');
CREATE TRIGGER hubspot_told AFTER UPDATE ON public.accounts FOR EACH ROW WHEN (((old.version IS DISTINCT FROM new.version) OR (old.kind IS DISTINCT FROM new.kind))) EXECUTE FUNCTION note_hubspot_change('company');
CREATE TRIGGER hubspot_told_of_new AFTER INSERT ON public.accounts FOR EACH ROW EXECUTE FUNCTION note_hubspot_change('company');
GRANT INSERT, SELECT, UPDATE ON accounts TO jalon_app;

CREATE TABLE approvals (
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  proposal_id uuid NOT NULL,
  content_hash text NOT NULL,
  author_id uuid NOT NULL,
  approver_id uuid NOT NULL,
  approver_role text NOT NULL,
  reasons jsonb NOT NULL,
  outcome text,
  comment text,
  CONSTRAINT approvals_approver_id_fkey FOREIGN KEY (approver_id) REFERENCES users(id),
  CONSTRAINT approvals_author_id_fkey FOREIGN KEY (author_id) REFERENCES users(id),
  CONSTRAINT approvals_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT approvals_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT approvals_id_fkey FOREIGN KEY (id) REFERENCES cases(id),
  CONSTRAINT approvals_outcome_check CHECK ((outcome = ANY (ARRAY['approved'::text, 'refused'::text, 'void'::text]))),
  CONSTRAINT approvals_pkey PRIMARY KEY (id),
  CONSTRAINT approvals_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES proposals(id),
  CONSTRAINT nobody_approves_their_own CHECK ((author_id <> approver_id))
);
CREATE UNIQUE INDEX one_open_approval ON public.approvals USING btree (proposal_id) WHERE (outcome IS NULL);
ALTER TABLE approvals ENABLE ROW LEVEL SECURITY;
ALTER TABLE approvals FORCE ROW LEVEL SECURITY;
CREATE POLICY approvals_owner ON approvals TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY approvals_wall ON approvals TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[]))));
GRANT INSERT, SELECT, UPDATE ON approvals TO jalon_app;

CREATE TABLE audit (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  company_id uuid NOT NULL,
  bu_id uuid,
  at timestamp with time zone NOT NULL DEFAULT now(),
  principal_kind text NOT NULL,
  principal_id uuid,
  action text NOT NULL,
  object_kind text NOT NULL,
  object_id uuid,
  outcome text NOT NULL,
  code text,
  data jsonb NOT NULL DEFAULT '{}'::jsonb,
  CONSTRAINT audit_outcome_check CHECK ((outcome = ANY (ARRAY['applied'::text, 'refused'::text, 'observed'::text, 'read'::text]))),
  CONSTRAINT audit_pkey PRIMARY KEY (id)
);
CREATE INDEX audit_of_action ON public.audit USING btree (company_id, action, id DESC);
CREATE INDEX audit_of_company ON public.audit USING btree (company_id, id DESC);
CREATE INDEX audit_of_object ON public.audit USING btree (object_id, id DESC);
CREATE INDEX audit_of_person ON public.audit USING btree (company_id, principal_id, id DESC);
ALTER TABLE audit ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit FORCE ROW LEVEL SECURITY;
CREATE POLICY audit_owner ON audit TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY audit_wall ON audit TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND true)) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND true));
GRANT INSERT, SELECT ON audit TO jalon_app;

CREATE TABLE audit_seals (
  company_id uuid NOT NULL,
  seq bigint NOT NULL,
  audit_id bigint NOT NULL,
  hash bytea NOT NULL,
  sealed_at timestamp with time zone NOT NULL,
  CONSTRAINT audit_seals_audit_id_key UNIQUE (audit_id),
  CONSTRAINT audit_seals_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT audit_seals_hash_check CHECK ((length(hash) = 32)),
  CONSTRAINT audit_seals_pkey PRIMARY KEY (company_id, seq),
  CONSTRAINT audit_seals_seq_check CHECK ((seq > 0))
);
ALTER TABLE audit_seals ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_seals FORCE ROW LEVEL SECURITY;
CREATE POLICY audit_seals_owner ON audit_seals TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY audit_seals_wall ON audit_seals TO jalon_app USING ((company_id = ( SELECT wall_company() AS wall_company))) WITH CHECK ((company_id = ( SELECT wall_company() AS wall_company)));
GRANT INSERT, SELECT ON audit_seals TO jalon_app;

CREATE TABLE audit_verifications (
  company_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  links bigint NOT NULL,
  sealed_at timestamp with time zone,
  anchors integer NOT NULL,
  findings integer NOT NULL,
  walked_after bigint NOT NULL DEFAULT 0,
  CONSTRAINT audit_verifications_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT audit_verifications_pkey PRIMARY KEY (company_id, at)
);
ALTER TABLE audit_verifications ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_verifications FORCE ROW LEVEL SECURITY;
CREATE POLICY audit_verifications_owner ON audit_verifications TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY audit_verifications_wall ON audit_verifications TO jalon_app USING ((company_id = ( SELECT wall_company() AS wall_company))) WITH CHECK ((company_id = ( SELECT wall_company() AS wall_company)));
GRANT INSERT, SELECT ON audit_verifications TO jalon_app;

CREATE TABLE billing_schedule_lines (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  schedule_id uuid NOT NULL,
  due_on date NOT NULL,
  amount_cents bigint NOT NULL,
  label text NOT NULL,
  replaced_at timestamp with time zone,
  CONSTRAINT billing_schedule_lines_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT billing_schedule_lines_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT billing_schedule_lines_pkey PRIMARY KEY (id),
  CONSTRAINT billing_schedule_lines_schedule_id_fkey FOREIGN KEY (schedule_id) REFERENCES billing_schedules(id)
);
CREATE INDEX billing_schedule_lines_of ON public.billing_schedule_lines USING btree (schedule_id, due_on) WHERE (replaced_at IS NULL);
ALTER TABLE billing_schedule_lines ENABLE ROW LEVEL SECURITY;
ALTER TABLE billing_schedule_lines FORCE ROW LEVEL SECURITY;
CREATE POLICY billing_schedule_lines_owner ON billing_schedule_lines TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY billing_schedule_lines_wall ON billing_schedule_lines TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[]))));
GRANT INSERT, SELECT, UPDATE ON billing_schedule_lines TO jalon_app;

CREATE TABLE billing_schedules (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  mission_id uuid NOT NULL,
  proposal_id uuid NOT NULL,
  total_cents bigint NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT billing_schedules_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT billing_schedules_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT billing_schedules_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES missions(id),
  CONSTRAINT billing_schedules_mission_id_key UNIQUE (mission_id),
  CONSTRAINT billing_schedules_pkey PRIMARY KEY (id),
  CONSTRAINT billing_schedules_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES proposals(id),
  CONSTRAINT billing_schedules_proposal_id_key UNIQUE (proposal_id)
);
ALTER TABLE billing_schedules ENABLE ROW LEVEL SECURITY;
ALTER TABLE billing_schedules FORCE ROW LEVEL SECURITY;
CREATE POLICY billing_schedules_owner ON billing_schedules TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY billing_schedules_wall ON billing_schedules TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[]))));
GRANT INSERT, SELECT, UPDATE ON billing_schedules TO jalon_app;

CREATE TABLE board_places (
  user_id uuid NOT NULL,
  opportunity_id uuid NOT NULL,
  company_id uuid NOT NULL,
  stage text NOT NULL,
  stage_since timestamp with time zone NOT NULL,
  behind_day date NOT NULL,
  behind_id uuid NOT NULL,
  key text NOT NULL,
  CONSTRAINT board_places_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT board_places_key_check CHECK ((key <> ''::text)),
  CONSTRAINT board_places_one_card_each UNIQUE (user_id, stage, behind_day, behind_id, key) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT board_places_opportunity_id_fkey FOREIGN KEY (opportunity_id) REFERENCES opportunities(id),
  CONSTRAINT board_places_pkey PRIMARY KEY (user_id, opportunity_id),
  CONSTRAINT board_places_stage_check CHECK ((stage = ANY (ARRAY['identification'::text, 'qualification'::text, 'proposition'::text]))),
  CONSTRAINT board_places_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id)
);
CREATE INDEX board_places_of_opportunity ON public.board_places USING btree (opportunity_id);
ALTER TABLE board_places ENABLE ROW LEVEL SECURITY;
ALTER TABLE board_places FORCE ROW LEVEL SECURITY;
CREATE POLICY board_places_own ON board_places TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (user_id = ( SELECT wall_user() AS wall_user)))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (user_id = ( SELECT wall_user() AS wall_user)) AND (EXISTS ( SELECT 1
   FROM opportunities o
  WHERE (o.id = board_places.opportunity_id)))));
CREATE POLICY board_places_owner ON board_places TO CURRENT_USER USING (true) WITH CHECK (true);
GRANT DELETE, INSERT, SELECT, UPDATE ON board_places TO jalon_app;

CREATE TABLE bulk_rows (
  bulk_id uuid NOT NULL,
  position integer NOT NULL,
  task_id uuid NOT NULL,
  action jsonb NOT NULL,
  expected_version integer,
  verdict text,
  refusal jsonb,
  inverse jsonb,
  version_after integer,
  decided_at timestamp with time zone,
  CONSTRAINT bulk_rows_bulk_id_fkey FOREIGN KEY (bulk_id) REFERENCES bulks(id),
  CONSTRAINT bulk_rows_bulk_id_task_id_key UNIQUE (bulk_id, task_id),
  CONSTRAINT bulk_rows_check CHECK (((verdict = 'blocked'::text) = (refusal IS NOT NULL))),
  CONSTRAINT bulk_rows_check1 CHECK (((verdict IS NULL) = (decided_at IS NULL))),
  CONSTRAINT bulk_rows_pkey PRIMARY KEY (bulk_id, "position"),
  CONSTRAINT bulk_rows_task_id_fkey FOREIGN KEY (task_id) REFERENCES tasks(id),
  CONSTRAINT bulk_rows_verdict_check CHECK ((verdict = ANY (ARRAY['done'::text, 'blocked'::text])))
);
ALTER TABLE bulk_rows ENABLE ROW LEVEL SECURITY;
ALTER TABLE bulk_rows FORCE ROW LEVEL SECURITY;
CREATE POLICY bulk_rows_owner ON bulk_rows TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY bulk_rows_wall ON bulk_rows TO jalon_app USING ((EXISTS ( SELECT 1
   FROM bulks b
  WHERE (b.id = bulk_rows.bulk_id)))) WITH CHECK ((EXISTS ( SELECT 1
   FROM bulks b
  WHERE (b.id = bulk_rows.bulk_id))));
GRANT INSERT, SELECT, UPDATE ON bulk_rows TO jalon_app;

CREATE TABLE bulks (
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  user_id uuid NOT NULL,
  action jsonb NOT NULL,
  undoes uuid,
  asked_at timestamp with time zone NOT NULL,
  looked_at timestamp with time zone NOT NULL DEFAULT now(),
  finished_at timestamp with time zone,
  CONSTRAINT bulks_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT bulks_pkey PRIMARY KEY (id),
  CONSTRAINT bulks_undoes_fkey FOREIGN KEY (undoes) REFERENCES bulks(id),
  CONSTRAINT bulks_undoes_key UNIQUE (undoes),
  CONSTRAINT bulks_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id)
);
CREATE INDEX bulks_of_person ON public.bulks USING btree (user_id, asked_at DESC, id DESC);
CREATE INDEX bulks_open ON public.bulks USING btree (looked_at) WHERE (finished_at IS NULL);
ALTER TABLE bulks ENABLE ROW LEVEL SECURITY;
ALTER TABLE bulks FORCE ROW LEVEL SECURITY;
CREATE POLICY bulks_owner ON bulks TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY bulks_wall ON bulks TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (user_id = ( SELECT wall_user() AS wall_user)))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (user_id = ( SELECT wall_user() AS wall_user))));
GRANT INSERT, SELECT, UPDATE ON bulks TO jalon_app;

CREATE TABLE business_units (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  hub_id uuid NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  CONSTRAINT business_units_company_id_code_key UNIQUE (company_id, code),
  CONSTRAINT business_units_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT business_units_hub_id_fkey FOREIGN KEY (hub_id) REFERENCES hubs(id),
  CONSTRAINT business_units_pkey PRIMARY KEY (id)
);
ALTER TABLE business_units ENABLE ROW LEVEL SECURITY;
ALTER TABLE business_units FORCE ROW LEVEL SECURITY;
CREATE POLICY business_units_owner ON business_units TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY business_units_wall ON business_units TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND true)) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND true));
GRANT INSERT, SELECT, UPDATE ON business_units TO jalon_app;

CREATE TABLE calendar_feeds (
  user_id uuid NOT NULL,
  company_id uuid NOT NULL,
  secret_sha256 text NOT NULL,
  since timestamp with time zone NOT NULL,
  CONSTRAINT calendar_feeds_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT calendar_feeds_pkey PRIMARY KEY (user_id),
  CONSTRAINT calendar_feeds_secret_sha256_key UNIQUE (secret_sha256),
  CONSTRAINT calendar_feeds_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id)
);
ALTER TABLE calendar_feeds ENABLE ROW LEVEL SECURITY;
ALTER TABLE calendar_feeds FORCE ROW LEVEL SECURITY;
CREATE POLICY calendar_feeds_owner ON calendar_feeds TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY calendar_feeds_wall ON calendar_feeds TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (user_id = wall_user()))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (user_id = wall_user())));
GRANT DELETE, INSERT, SELECT, UPDATE ON calendar_feeds TO jalon_app;

CREATE TABLE case_commands (
  case_id uuid NOT NULL,
  key text NOT NULL,
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  fingerprint text NOT NULL,
  answer jsonb NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT case_commands_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  CONSTRAINT case_commands_pkey PRIMARY KEY (case_id, key)
);
ALTER TABLE case_commands ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_commands FORCE ROW LEVEL SECURITY;
CREATE POLICY case_commands_owner ON case_commands TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY case_commands_wall ON case_commands TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND ((bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])) OR (( SELECT wall_is_360() AS wall_is_360) AND (EXISTS ( SELECT 1
   FROM cases c
  WHERE ((c.id = case_commands.case_id) AND (c.kind = 'opportunity'::text)))))))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND ((bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])) OR (( SELECT wall_is_360() AS wall_is_360) AND (EXISTS ( SELECT 1
   FROM cases c
  WHERE ((c.id = case_commands.case_id) AND (c.kind = 'opportunity'::text))))))));
GRANT INSERT, SELECT ON case_commands TO jalon_app;

CREATE TABLE case_events (
  case_id uuid NOT NULL,
  seq integer NOT NULL,
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  type text NOT NULL,
  data jsonb NOT NULL DEFAULT '{}'::jsonb,
  facts jsonb NOT NULL DEFAULT '[]'::jsonb,
  principal_kind text NOT NULL,
  principal_id uuid,
  at timestamp with time zone NOT NULL,
  for_user_id uuid,
  CONSTRAINT case_events_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  CONSTRAINT case_events_for_user_id_fkey FOREIGN KEY (for_user_id) REFERENCES users(id),
  CONSTRAINT case_events_pkey PRIMARY KEY (case_id, seq),
  CONSTRAINT case_events_principal_kind_check CHECK ((principal_kind = ANY (ARRAY['person'::text, 'substitute'::text, 'service'::text, 'system'::text])))
);
ALTER TABLE case_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_events FORCE ROW LEVEL SECURITY;
CREATE POLICY case_events_owner ON case_events TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY case_events_wall ON case_events TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND ((bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])) OR (( SELECT wall_is_360() AS wall_is_360) AND (EXISTS ( SELECT 1
   FROM cases c
  WHERE ((c.id = case_events.case_id) AND (c.kind = 'opportunity'::text)))))))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND ((bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])) OR (( SELECT wall_is_360() AS wall_is_360) AND (EXISTS ( SELECT 1
   FROM cases c
  WHERE ((c.id = case_events.case_id) AND (c.kind = 'opportunity'::text))))))));
GRANT INSERT, SELECT ON case_events TO jalon_app;

CREATE TABLE case_followers (
  case_id uuid NOT NULL,
  user_id uuid NOT NULL,
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  since timestamp with time zone NOT NULL,
  CONSTRAINT case_followers_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT case_followers_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  CONSTRAINT case_followers_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT case_followers_pkey PRIMARY KEY (case_id, user_id),
  CONSTRAINT case_followers_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id)
);
ALTER TABLE case_followers ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_followers FORCE ROW LEVEL SECURITY;
CREATE POLICY case_followers_owner ON case_followers TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY case_followers_wall ON case_followers TO jalon_app USING (((bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])) AND (company_id = ( SELECT wall_company() AS wall_company)))) WITH CHECK (((bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])) AND (company_id = ( SELECT wall_company() AS wall_company))));
GRANT DELETE, INSERT, SELECT ON case_followers TO jalon_app;

CREATE TABLE case_holders (
  case_id uuid NOT NULL,
  position integer NOT NULL,
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  holder_kind text NOT NULL,
  holder_user_id uuid,
  holder_region_id uuid,
  node text,
  calendar text NOT NULL,
  from_at timestamp with time zone NOT NULL,
  to_at timestamp with time zone,
  cause text,
  CONSTRAINT case_holders_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT case_holders_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  CONSTRAINT case_holders_check CHECK (((to_at IS NULL) OR (to_at > from_at))),
  CONSTRAINT case_holders_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT case_holders_holder_region_id_fkey FOREIGN KEY (holder_region_id) REFERENCES regions(id),
  CONSTRAINT case_holders_holder_user_id_fkey FOREIGN KEY (holder_user_id) REFERENCES users(id),
  CONSTRAINT case_holders_pkey PRIMARY KEY (case_id, "position")
);
CREATE UNIQUE INDEX one_holder_at_a_time ON public.case_holders USING btree (case_id) WHERE (to_at IS NULL);
ALTER TABLE case_holders ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_holders FORCE ROW LEVEL SECURITY;
CREATE POLICY case_holders_owner ON case_holders TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY case_holders_wall ON case_holders TO jalon_app USING (((bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])) AND (company_id = ( SELECT wall_company() AS wall_company)))) WITH CHECK (((bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])) AND (company_id = ( SELECT wall_company() AS wall_company))));
GRANT SELECT ON case_holders TO jalon_app;

CREATE TABLE case_steps (
  case_id uuid NOT NULL,
  node text NOT NULL,
  round integer NOT NULL,
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  kind text NOT NULL,
  position integer NOT NULL,
  from_seq integer NOT NULL,
  until_seq integer,
  outcome text,
  opened_at timestamp with time zone NOT NULL,
  expected_at timestamp with time zone,
  closed_at timestamp with time zone,
  CONSTRAINT case_steps_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  CONSTRAINT case_steps_case_id_position_key UNIQUE (case_id, "position"),
  CONSTRAINT case_steps_kind_check CHECK ((kind = ANY (ARRAY['humanTask'::text, 'serviceStep'::text, 'wait'::text, 'deadline'::text]))),
  CONSTRAINT case_steps_pkey PRIMARY KEY (case_id, node, round)
);
ALTER TABLE case_steps ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_steps FORCE ROW LEVEL SECURITY;
CREATE POLICY case_steps_owner ON case_steps TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY case_steps_wall ON case_steps TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND ((bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])) OR (( SELECT wall_is_360() AS wall_is_360) AND (EXISTS ( SELECT 1
   FROM cases c
  WHERE ((c.id = case_steps.case_id) AND (c.kind = 'opportunity'::text)))))))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND ((bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])) OR (( SELECT wall_is_360() AS wall_is_360) AND (EXISTS ( SELECT 1
   FROM cases c
  WHERE ((c.id = case_steps.case_id) AND (c.kind = 'opportunity'::text))))))));
GRANT INSERT, SELECT, UPDATE ON case_steps TO jalon_app;

CREATE TABLE cases (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  kind text NOT NULL,
  process_version integer NOT NULL DEFAULT 1,
  number text NOT NULL,
  title text NOT NULL,
  account_id uuid NOT NULL,
  opportunity_id uuid,
  state text NOT NULL,
  node text,
  last_seq integer NOT NULL DEFAULT 0,
  processed_seq integer NOT NULL DEFAULT 0,
  last_event_at timestamp with time zone NOT NULL DEFAULT now(),
  told_at timestamp with time zone,
  tell_attempts integer NOT NULL DEFAULT 0,
  holder_kind text NOT NULL,
  holder_user_id uuid,
  holder_region_id uuid,
  holder_since timestamp with time zone NOT NULL DEFAULT now(),
  due_at timestamp with time zone,
  opened_at timestamp with time zone NOT NULL DEFAULT now(),
  opened_by uuid,
  closed_at timestamp with time zone,
  search_text text GENERATED ALWAYS AS (fold_text(((number || ' '::text) || title))) STORED,
  search_words tsvector GENERATED ALWAYS AS (stems_of(title)) STORED,
  wakes_at timestamp with time zone,
  holder_cause text,
  CONSTRAINT cases_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT cases_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT cases_check CHECK ((processed_seq <= last_seq)),
  CONSTRAINT cases_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT cases_holder_kind_check CHECK ((holder_kind = ANY (ARRAY['requester'::text, 'business_support'::text, 'approver'::text, 'client'::text, 'third_party'::text, 'event'::text, 'system'::text, 'nobody'::text]))),
  CONSTRAINT cases_holder_region_id_fkey FOREIGN KEY (holder_region_id) REFERENCES regions(id),
  CONSTRAINT cases_holder_user_id_fkey FOREIGN KEY (holder_user_id) REFERENCES users(id),
  CONSTRAINT cases_kind_is_a_name CHECK ((kind ~ '^[a-z][A-Za-z]{1,39}$'::text)),
  CONSTRAINT cases_number_key UNIQUE (number),
  CONSTRAINT cases_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES users(id),
  CONSTRAINT cases_opportunity_id_fkey FOREIGN KEY (opportunity_id) REFERENCES opportunities(id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT cases_pkey PRIMARY KEY (id)
);
CREATE INDEX cases_by_due ON public.cases USING btree (company_id, COALESCE(due_at, 'infinity'::timestamp with time zone), id) WHERE ((closed_at IS NULL) AND (state <> 'draft'::text));
CREATE INDEX cases_by_part ON public.cases USING gin (search_text gin_trgm_ops);
CREATE INDEX cases_by_since ON public.cases USING btree (company_id, holder_since, id) WHERE ((closed_at IS NULL) AND (state <> 'draft'::text));
CREATE INDEX cases_by_word ON public.cases USING gin (search_words);
CREATE INDEX cases_of_account ON public.cases USING btree (account_id);
CREATE INDEX cases_of_opportunity ON public.cases USING btree (opportunity_id);
CREATE INDEX cases_that_wake ON public.cases USING btree (wakes_at) WHERE (wakes_at IS NOT NULL);
CREATE INDEX cases_untold ON public.cases USING btree (last_event_at) WHERE (processed_seq < last_seq);
CREATE INDEX requests_by_opening ON public.cases USING btree (company_id, opened_at, id) WHERE (kind <> 'opportunity'::text);
ALTER TABLE cases ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases FORCE ROW LEVEL SECURITY;
CREATE POLICY cases_owner ON cases TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY cases_wall ON cases TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND ((bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])) OR (( SELECT wall_is_360() AS wall_is_360) AND (kind = 'opportunity'::text))))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND ((bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])) OR (( SELECT wall_is_360() AS wall_is_360) AND (kind = 'opportunity'::text)))));
CREATE TRIGGER cases_keep_holder AFTER INSERT OR UPDATE OF holder_kind, holder_user_id, holder_region_id, holder_cause ON public.cases FOR EACH ROW EXECUTE FUNCTION keep_holder();
GRANT INSERT, SELECT, UPDATE ON cases TO jalon_app;

CREATE TABLE checklist_items (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  request_id uuid NOT NULL,
  key text NOT NULL,
  position integer NOT NULL,
  required boolean NOT NULL,
  state text NOT NULL DEFAULT 'pending'::text,
  reason_code text,
  comment text,
  document_id uuid,
  answer text,
  judged_by uuid,
  judged_at timestamp with time zone,
  judged_round integer,
  wants text NOT NULL DEFAULT 'document'::text,
  document_kind text,
  from_file boolean NOT NULL DEFAULT false,
  asked boolean NOT NULL DEFAULT true,
  CONSTRAINT checklist_items_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT checklist_items_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT checklist_items_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents(id),
  CONSTRAINT checklist_items_judged_by_fkey FOREIGN KEY (judged_by) REFERENCES users(id),
  CONSTRAINT checklist_items_pkey PRIMARY KEY (id),
  CONSTRAINT checklist_items_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests(id),
  CONSTRAINT checklist_items_request_id_key_key UNIQUE (request_id, key),
  CONSTRAINT checklist_items_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'accepted'::text, 'refused'::text]))),
  CONSTRAINT checklist_items_wants_check CHECK ((wants = ANY (ARRAY['document'::text, 'text'::text, 'fields'::text]))),
  CONSTRAINT refusal_has_a_reason CHECK (((state <> 'refused'::text) OR (reason_code IS NOT NULL)))
);
ALTER TABLE checklist_items ENABLE ROW LEVEL SECURITY;
ALTER TABLE checklist_items FORCE ROW LEVEL SECURITY;
CREATE POLICY checklist_items_owner ON checklist_items TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY checklist_items_wall ON checklist_items TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[]))));
GRANT INSERT, SELECT, UPDATE ON checklist_items TO jalon_app;

CREATE TABLE client_file_changes (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  company_id uuid NOT NULL,
  account_id uuid NOT NULL,
  changed_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  taken_at timestamp with time zone,
  CONSTRAINT client_file_changes_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT client_file_changes_pkey PRIMARY KEY (id)
);
CREATE INDEX client_file_changes_of_account ON public.client_file_changes USING btree (account_id);
ALTER TABLE client_file_changes ENABLE ROW LEVEL SECURITY;
ALTER TABLE client_file_changes FORCE ROW LEVEL SECURITY;
CREATE POLICY client_file_changes_owner ON client_file_changes TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY client_file_changes_wall ON client_file_changes TO jalon_app USING (false) WITH CHECK ((company_id = ( SELECT wall_company() AS wall_company)));
GRANT INSERT ON client_file_changes TO jalon_app;

CREATE TABLE client_group_members (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  group_id uuid NOT NULL,
  siren text,
  account_id uuid,
  position text NOT NULL,
  CONSTRAINT client_group_members_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT client_group_members_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT client_group_members_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT client_group_members_group_id_fkey FOREIGN KEY (group_id) REFERENCES client_groups(id),
  CONSTRAINT client_group_members_pkey PRIMARY KEY (id),
  CONSTRAINT client_group_members_position_check CHECK (("position" = ANY (ARRAY['principal'::text, 'secondary'::text]))),
  CONSTRAINT client_group_members_siren_check CHECK ((siren ~ '^[0-9]{9}$'::text)),
  CONSTRAINT member_is_named CHECK (((siren IS NOT NULL) OR (account_id IS NOT NULL))),
  CONSTRAINT one_group_per_account UNIQUE (account_id),
  CONSTRAINT one_group_per_siren UNIQUE (company_id, siren)
);
CREATE INDEX client_group_members_of ON public.client_group_members USING btree (group_id);
CREATE UNIQUE INDEX one_principal ON public.client_group_members USING btree (group_id) WHERE ("position" = 'principal'::text);
ALTER TABLE client_group_members ENABLE ROW LEVEL SECURITY;
ALTER TABLE client_group_members FORCE ROW LEVEL SECURITY;
CREATE POLICY client_group_members_change ON client_group_members FOR UPDATE TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (EXISTS ( SELECT 1
   FROM accounts a
  WHERE ((a.id = client_group_members.account_id) OR ((a.company_id = client_group_members.company_id) AND (a.siren = client_group_members.siren))))))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (EXISTS ( SELECT 1
   FROM accounts a
  WHERE ((a.id = client_group_members.account_id) OR ((a.company_id = client_group_members.company_id) AND (a.siren = client_group_members.siren)))))));
CREATE POLICY client_group_members_leave ON client_group_members FOR DELETE TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (EXISTS ( SELECT 1
   FROM accounts a
  WHERE ((a.id = client_group_members.account_id) OR ((a.company_id = client_group_members.company_id) AND (a.siren = client_group_members.siren)))))));
CREATE POLICY client_group_members_owner ON client_group_members TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY client_group_members_read ON client_group_members FOR SELECT TO jalon_app USING ((company_id = ( SELECT wall_company() AS wall_company)));
CREATE POLICY client_group_members_write ON client_group_members FOR INSERT TO jalon_app WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[]))));
GRANT DELETE, INSERT, SELECT ON client_group_members TO jalon_app;
GRANT UPDATE (group_id) ON client_group_members TO jalon_app;
GRANT UPDATE (siren) ON client_group_members TO jalon_app;
GRANT UPDATE (account_id) ON client_group_members TO jalon_app;
GRANT UPDATE (position) ON client_group_members TO jalon_app;

CREATE TABLE client_groups (
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  code text NOT NULL,
  label text NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  request_id uuid NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT client_groups_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT client_groups_code_check CHECK ((code ~ '^[A-Z]{2}[0-9]{2}$'::text)),
  CONSTRAINT client_groups_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT client_groups_kind_check CHECK ((kind = ANY (ARRAY['capital'::text, 'economic'::text]))),
  CONSTRAINT client_groups_label_check CHECK (((label <> ''::text) AND (char_length(label) <= 14))),
  CONSTRAINT client_groups_pkey PRIMARY KEY (id),
  CONSTRAINT client_groups_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests(id),
  CONSTRAINT client_groups_request_id_key UNIQUE (request_id),
  CONSTRAINT group_code_is_unique UNIQUE (company_id, code)
);
CREATE UNIQUE INDEX one_group_per_label ON public.client_groups USING btree (company_id, fold_text(label));
ALTER TABLE client_groups ENABLE ROW LEVEL SECURITY;
ALTER TABLE client_groups FORCE ROW LEVEL SECURITY;
CREATE POLICY client_groups_owner ON client_groups TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY client_groups_read ON client_groups FOR SELECT TO jalon_app USING ((company_id = ( SELECT wall_company() AS wall_company)));
CREATE POLICY client_groups_write ON client_groups FOR INSERT TO jalon_app WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[]))));
GRANT INSERT, SELECT ON client_groups TO jalon_app;

CREATE TABLE client_services (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  account_id uuid NOT NULL,
  service text NOT NULL,
  administrator text,
  opened_by_request uuid NOT NULL,
  effective_at timestamp with time zone NOT NULL,
  closed_by_request uuid,
  closed_at timestamp with time zone,
  CONSTRAINT client_services_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT client_services_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT client_services_closed_by_request_fkey FOREIGN KEY (closed_by_request) REFERENCES requests(id),
  CONSTRAINT client_services_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT client_services_opened_by_request_fkey FOREIGN KEY (opened_by_request) REFERENCES requests(id),
  CONSTRAINT client_services_pkey PRIMARY KEY (id),
  CONSTRAINT client_services_service_check CHECK ((service = ANY (ARRAY['platform'::text, 'vault'::text, 'invoice_pdf'::text]))),
  CONSTRAINT closed_by_somebody CHECK (((closed_at IS NULL) = (closed_by_request IS NULL)))
);
CREATE UNIQUE INDEX one_live_service ON public.client_services USING btree (account_id, service) WHERE (closed_at IS NULL);
ALTER TABLE client_services ENABLE ROW LEVEL SECURITY;
ALTER TABLE client_services FORCE ROW LEVEL SECURITY;
CREATE POLICY client_services_owner ON client_services TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY client_services_wall ON client_services TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND ((bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])) OR (EXISTS ( SELECT 1
   FROM accounts a
  WHERE ((a.id = client_services.account_id) AND (a.bu_ids && ( SELECT wall_bus() AS wall_bus)))))))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND ((bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])) OR (EXISTS ( SELECT 1
   FROM accounts a
  WHERE ((a.id = client_services.account_id) AND (a.bu_ids && ( SELECT wall_bus() AS wall_bus))))))));
GRANT INSERT, SELECT, UPDATE ON client_services TO jalon_app;

CREATE TABLE comment_drafts (
  task_id uuid NOT NULL,
  user_id uuid NOT NULL,
  case_id uuid NOT NULL,
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  visibility text NOT NULL,
  body text NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  CONSTRAINT comment_drafts_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT comment_drafts_case_id_task_id_fkey FOREIGN KEY (case_id, task_id) REFERENCES tasks(case_id, id),
  CONSTRAINT comment_drafts_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT comment_drafts_pkey PRIMARY KEY (task_id, user_id),
  CONSTRAINT comment_drafts_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id),
  CONSTRAINT comment_drafts_visibility_check CHECK ((visibility = ANY (ARRAY['internal'::text, 'shared'::text])))
);
ALTER TABLE comment_drafts ENABLE ROW LEVEL SECURITY;
ALTER TABLE comment_drafts FORCE ROW LEVEL SECURITY;
CREATE POLICY comment_drafts_owner ON comment_drafts TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY comment_drafts_wall ON comment_drafts TO jalon_app USING (((bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])) AND (company_id = ( SELECT wall_company() AS wall_company)) AND (user_id = wall_user()))) WITH CHECK (((bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])) AND (company_id = ( SELECT wall_company() AS wall_company)) AND (user_id = wall_user())));
GRANT DELETE, INSERT, SELECT, UPDATE ON comment_drafts TO jalon_app;

CREATE TABLE companies (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  code text NOT NULL,
  name text NOT NULL,
  CONSTRAINT companies_code_key UNIQUE (code),
  CONSTRAINT companies_pkey PRIMARY KEY (id)
);
ALTER TABLE companies ENABLE ROW LEVEL SECURITY;
ALTER TABLE companies FORCE ROW LEVEL SECURITY;
CREATE POLICY companies_owner ON companies TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY companies_wall ON companies TO jalon_app USING (((id = ( SELECT wall_company() AS wall_company)) AND true)) WITH CHECK (((id = ( SELECT wall_company() AS wall_company)) AND true));
GRANT INSERT, SELECT, UPDATE ON companies TO jalon_app;

CREATE TABLE contact_attachments (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  account_id uuid NOT NULL,
  contact_id uuid NOT NULL,
  title text,
  department text,
  hierarchy_level text,
  types text[] NOT NULL DEFAULT '{}'::text[],
  vault_since timestamp with time zone,
  attached_at timestamp with time zone NOT NULL,
  attached_by uuid NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  CONSTRAINT attached_once UNIQUE (contact_id, account_id),
  CONSTRAINT attachment_in_use TRIGGER DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT attachment_types CHECK ((types <@ ARRAY['vault'::text, 'dunning'::text, 'signatory'::text])),
  CONSTRAINT contact_attachments_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT contact_attachments_attached_by_fkey FOREIGN KEY (attached_by) REFERENCES users(id),
  CONSTRAINT contact_attachments_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT contact_attachments_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT contact_attachments_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contacts(id),
  CONSTRAINT contact_attachments_pkey PRIMARY KEY (id),
  CONSTRAINT vault_since_when CHECK (((vault_since IS NOT NULL) = ('vault'::text = ANY (types))))
);
CREATE INDEX attachments_of_account ON public.contact_attachments USING btree (account_id);
CREATE UNIQUE INDEX one_attached_vault_contact ON public.contact_attachments USING btree (account_id) WHERE ('vault'::text = ANY (types));
ALTER TABLE contact_attachments ENABLE ROW LEVEL SECURITY;
ALTER TABLE contact_attachments FORCE ROW LEVEL SECURITY;
CREATE POLICY contact_attachments_owner ON contact_attachments TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY contact_attachments_wall ON contact_attachments TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (EXISTS ( SELECT 1
   FROM accounts a
  WHERE (a.id = contact_attachments.account_id))))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (EXISTS ( SELECT 1
   FROM accounts a
  WHERE (a.id = contact_attachments.account_id)))));
CREATE CONSTRAINT TRIGGER attachment_in_use AFTER DELETE OR UPDATE OF account_id, contact_id ON public.contact_attachments DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_used_attachment();
CREATE TRIGGER attachments_stay_apart AFTER INSERT OR UPDATE OF account_id, contact_id ON public.contact_attachments FOR EACH ROW EXECUTE FUNCTION keep_contacts_apart();
CREATE TRIGGER one_of_all_opens_the_vault AFTER INSERT OR UPDATE ON public.contact_attachments FOR EACH ROW WHEN (('vault'::text = ANY (new.types))) EXECUTE FUNCTION keep_one_vault_contact();
GRANT DELETE, INSERT, SELECT, UPDATE ON contact_attachments TO jalon_app;

CREATE TABLE contact_types (
  contact_id uuid NOT NULL,
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  account_id uuid NOT NULL,
  type text NOT NULL,
  since timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT contact_types_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT contact_types_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT contact_types_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT contact_types_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contacts(id) ON DELETE CASCADE,
  CONSTRAINT contact_types_pkey PRIMARY KEY (contact_id, type),
  CONSTRAINT contact_types_type_check CHECK ((type = ANY (ARRAY['vault'::text, 'dunning'::text, 'signatory'::text])))
);
CREATE UNIQUE INDEX one_vault_contact ON public.contact_types USING btree (account_id) WHERE (type = 'vault'::text);
ALTER TABLE contact_types ENABLE ROW LEVEL SECURITY;
ALTER TABLE contact_types FORCE ROW LEVEL SECURITY;
CREATE POLICY contact_types_owner ON contact_types TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY contact_types_wall ON contact_types TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (EXISTS ( SELECT 1
   FROM accounts a
  WHERE (a.id = contact_types.account_id))))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (EXISTS ( SELECT 1
   FROM accounts a
  WHERE (a.id = contact_types.account_id)))));
CREATE TRIGGER one_of_all_opens_the_vault AFTER INSERT OR UPDATE ON public.contact_types FOR EACH ROW WHEN ((new.type = 'vault'::text)) EXECUTE FUNCTION keep_one_vault_contact();
GRANT DELETE, INSERT, SELECT, UPDATE ON contact_types TO jalon_app;

CREATE TABLE contacts (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  account_id uuid NOT NULL,
  civility text NOT NULL,
  first_name text NOT NULL,
  last_name text NOT NULL,
  title text,
  department text,
  hierarchy_level text,
  email text,
  email_key text GENERATED ALWAYS AS (lower(btrim(email))) STORED,
  phone text,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  platform_connected_at timestamp with time zone,
  platform_connected_by uuid,
  CONSTRAINT connected_by_somebody CHECK (((platform_connected_at IS NULL) = (platform_connected_by IS NULL))),
  CONSTRAINT contact_email_is_unique UNIQUE (account_id, email_key),
  CONSTRAINT contacts_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT contacts_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT contacts_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT contacts_pkey PRIMARY KEY (id),
  CONSTRAINT contacts_platform_connected_by_fkey FOREIGN KEY (platform_connected_by) REFERENCES users(id)
);
CREATE INDEX contacts_by_email ON public.contacts USING btree (company_id, email_key);
CREATE INDEX contacts_by_mail_domain ON public.contacts USING btree (company_id, split_part(email_key, '@'::text, 2));
CREATE INDEX contacts_by_words ON public.contacts USING gin (fold_text(((((first_name || ' '::text) || last_name) || ' '::text) || COALESCE(email, ''::text))) gin_trgm_ops);
ALTER TABLE contacts ENABLE ROW LEVEL SECURITY;
ALTER TABLE contacts FORCE ROW LEVEL SECURITY;
CREATE POLICY contacts_owner ON contacts TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY contacts_wall ON contacts TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND ((EXISTS ( SELECT 1
   FROM accounts a
  WHERE (a.id = contacts.account_id))) OR (EXISTS ( SELECT 1
   FROM contact_attachments x
  WHERE (x.contact_id = contacts.id)))))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND ((EXISTS ( SELECT 1
   FROM accounts a
  WHERE (a.id = contacts.account_id))) OR (EXISTS ( SELECT 1
   FROM contact_attachments x
  WHERE (x.contact_id = contacts.id))))));
CREATE TRIGGER contacts_stay_apart AFTER INSERT OR UPDATE OF email, account_id ON public.contacts FOR EACH ROW EXECUTE FUNCTION keep_contacts_apart();
CREATE TRIGGER hubspot_told AFTER UPDATE ON public.contacts FOR EACH ROW EXECUTE FUNCTION note_hubspot_change('contact');
CREATE TRIGGER hubspot_told_of_new AFTER INSERT ON public.contacts FOR EACH ROW EXECUTE FUNCTION note_hubspot_change('contact');
GRANT DELETE, INSERT, SELECT, UPDATE ON contacts TO jalon_app;

CREATE TABLE credit_notes (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  schedule_id uuid NOT NULL,
  request_id uuid NOT NULL,
  number text NOT NULL,
  amount_cents bigint NOT NULL,
  reason text NOT NULL,
  invoice_reference text NOT NULL,
  issued_on date NOT NULL,
  CONSTRAINT credit_notes_amount_cents_check CHECK ((amount_cents > 0)),
  CONSTRAINT credit_notes_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT credit_notes_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT credit_notes_number_key UNIQUE (number),
  CONSTRAINT credit_notes_pkey PRIMARY KEY (id),
  CONSTRAINT credit_notes_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests(id),
  CONSTRAINT credit_notes_request_id_key UNIQUE (request_id),
  CONSTRAINT credit_notes_schedule_id_fkey FOREIGN KEY (schedule_id) REFERENCES billing_schedules(id)
);
CREATE INDEX credit_notes_of ON public.credit_notes USING btree (schedule_id);
ALTER TABLE credit_notes ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit_notes FORCE ROW LEVEL SECURITY;
CREATE POLICY credit_notes_owner ON credit_notes TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY credit_notes_wall ON credit_notes TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[]))));
GRANT INSERT, SELECT, UPDATE ON credit_notes TO jalon_app;

CREATE TABLE digests (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  user_id uuid NOT NULL,
  day date,
  created_at timestamp with time zone NOT NULL,
  tried_at timestamp with time zone,
  sent_at timestamp with time zone,
  rejected_at timestamp with time zone,
  bulk_id uuid,
  CONSTRAINT digest_of_a_day_or_a_bulk CHECK (((day IS NULL) <> (bulk_id IS NULL))),
  CONSTRAINT digests_bulk_id_fkey FOREIGN KEY (bulk_id) REFERENCES bulks(id),
  CONSTRAINT digests_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT digests_pkey PRIMARY KEY (id),
  CONSTRAINT digests_user_id_day_key UNIQUE (user_id, day),
  CONSTRAINT digests_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id),
  CONSTRAINT one_digest_for_a_bulk UNIQUE (user_id, bulk_id)
);
CREATE INDEX digests_unsent ON public.digests USING btree (created_at) WHERE (sent_at IS NULL);
ALTER TABLE digests ENABLE ROW LEVEL SECURITY;
ALTER TABLE digests FORCE ROW LEVEL SECURITY;
CREATE POLICY digests_owner ON digests TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY digests_wall ON digests TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (user_id = ( SELECT wall_user() AS wall_user)))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (user_id = ( SELECT wall_user() AS wall_user))));
GRANT INSERT, SELECT, UPDATE ON digests TO jalon_app;

CREATE TABLE document_retentions (
  document_id uuid NOT NULL,
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  account_id uuid NOT NULL,
  request_id uuid,
  ground text NOT NULL,
  starts_on date NOT NULL,
  keep_until date NOT NULL,
  CONSTRAINT document_retentions_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT document_retentions_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT document_retentions_check CHECK ((keep_until > starts_on)),
  CONSTRAINT document_retentions_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT document_retentions_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents(id),
  CONSTRAINT document_retentions_pkey PRIMARY KEY (document_id),
  CONSTRAINT document_retentions_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests(id)
);
CREATE INDEX document_retentions_of ON public.document_retentions USING btree (account_id);
ALTER TABLE document_retentions ENABLE ROW LEVEL SECURITY;
ALTER TABLE document_retentions FORCE ROW LEVEL SECURITY;
CREATE POLICY document_retentions_owner ON document_retentions TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY document_retentions_wall ON document_retentions TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND ((bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])) OR (EXISTS ( SELECT 1
   FROM accounts a
  WHERE ((a.id = document_retentions.account_id) AND (a.bu_ids && ( SELECT wall_bus() AS wall_bus)))))))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND ((bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])) OR (EXISTS ( SELECT 1
   FROM accounts a
  WHERE ((a.id = document_retentions.account_id) AND (a.bu_ids && ( SELECT wall_bus() AS wall_bus))))))));
GRANT INSERT, SELECT, UPDATE ON document_retentions TO jalon_app;

CREATE TABLE documents (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  account_id uuid NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  media_type text NOT NULL,
  size_bytes integer NOT NULL,
  sha256 text NOT NULL,
  store_id text NOT NULL,
  signed_on date,
  signatory text,
  fee_cents bigint,
  uploaded_by uuid NOT NULL,
  uploaded_at timestamp with time zone NOT NULL DEFAULT now(),
  key_id text,
  wrapped_key text,
  issued_on date,
  expires_on date,
  version integer NOT NULL DEFAULT 1,
  replaces uuid,
  first_id uuid,
  CONSTRAINT documents_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT documents_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT documents_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT documents_first_id_fkey FOREIGN KEY (first_id) REFERENCES documents(id),
  CONSTRAINT documents_pkey PRIMARY KEY (id),
  CONSTRAINT documents_replaces_fkey FOREIGN KEY (replaces) REFERENCES documents(id),
  CONSTRAINT documents_replaces_key UNIQUE (replaces),
  CONSTRAINT documents_size_bytes_check CHECK ((size_bytes > 0)),
  CONSTRAINT documents_store_id_key UNIQUE (store_id),
  CONSTRAINT documents_uploaded_by_fkey FOREIGN KEY (uploaded_by) REFERENCES users(id),
  CONSTRAINT documents_version_check CHECK ((version >= 1)),
  CONSTRAINT later_version_says_of_what CHECK ((((version = 1) = (replaces IS NULL)) AND ((version = 1) = (first_id IS NULL)))),
  CONSTRAINT one_document_for_each_version UNIQUE (first_id, version),
  CONSTRAINT signed_letter_says_when_and_who CHECK (((kind <> 'engagement_letter'::text) OR ((signed_on IS NOT NULL) AND (signatory IS NOT NULL) AND (fee_cents IS NOT NULL)))),
  CONSTRAINT wrapped_key_says_by_which CHECK (((key_id IS NULL) = (wrapped_key IS NULL)))
);
CREATE INDEX documents_by_account ON public.documents USING btree (account_id, uploaded_at DESC);
CREATE INDEX documents_by_master_key ON public.documents USING btree (key_id, id);
CREATE INDEX documents_latest_of_kind ON public.documents USING btree (account_id, kind, uploaded_at DESC);
ALTER TABLE documents ENABLE ROW LEVEL SECURITY;
ALTER TABLE documents FORCE ROW LEVEL SECURITY;
CREATE POLICY documents_owner ON documents TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY documents_wall ON documents TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND ((bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])) OR (EXISTS ( SELECT 1
   FROM accounts a
  WHERE ((a.id = documents.account_id) AND (a.bu_ids && ( SELECT wall_bus() AS wall_bus)))))))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND ((bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])) OR (EXISTS ( SELECT 1
   FROM accounts a
  WHERE ((a.id = documents.account_id) AND (a.bu_ids && ( SELECT wall_bus() AS wall_bus))))))));
CREATE TRIGGER client_file_deposited AFTER INSERT ON public.documents FOR EACH ROW EXECUTE FUNCTION note_client_file_change('account_id');
CREATE TRIGGER client_file_moved AFTER UPDATE OF account_id ON public.documents FOR EACH ROW EXECUTE FUNCTION note_client_file_change('account_id');
GRANT INSERT, SELECT, UPDATE ON documents TO jalon_app;

CREATE TABLE effects (
  key text NOT NULL,
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  case_id uuid NOT NULL,
  kind text NOT NULL,
  payload jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  sent_at timestamp with time zone,
  rejected_at timestamp with time zone,
  CONSTRAINT effects_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT effects_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  CONSTRAINT effects_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT effects_pkey PRIMARY KEY (key)
);
CREATE INDEX effects_unsent ON public.effects USING btree (case_id) WHERE (sent_at IS NULL);
ALTER TABLE effects ENABLE ROW LEVEL SECURITY;
ALTER TABLE effects FORCE ROW LEVEL SECURITY;
CREATE POLICY effects_owner ON effects TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY effects_wall ON effects TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[]))));
GRANT INSERT, SELECT, UPDATE ON effects TO jalon_app;

CREATE TABLE firm_resources (
  company_id uuid NOT NULL,
  motto text,
  resources jsonb NOT NULL DEFAULT '[]'::jsonb,
  version integer NOT NULL DEFAULT 1,
  changed_by uuid,
  changed_at timestamp with time zone,
  CONSTRAINT firm_resources_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES users(id),
  CONSTRAINT firm_resources_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT firm_resources_pkey PRIMARY KEY (company_id),
  CONSTRAINT firm_resources_resources_check CHECK ((jsonb_typeof(resources) = 'array'::text))
);
ALTER TABLE firm_resources ENABLE ROW LEVEL SECURITY;
ALTER TABLE firm_resources FORCE ROW LEVEL SECURITY;
CREATE POLICY firm_resources_owner ON firm_resources TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY firm_resources_wall ON firm_resources TO jalon_app USING ((company_id = ( SELECT wall_company() AS wall_company))) WITH CHECK ((company_id = ( SELECT wall_company() AS wall_company)));
GRANT INSERT, SELECT, UPDATE ON firm_resources TO jalon_app;

CREATE TABLE hubs (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  region_id uuid NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  CONSTRAINT hubs_company_id_code_key UNIQUE (company_id, code),
  CONSTRAINT hubs_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT hubs_pkey PRIMARY KEY (id),
  CONSTRAINT hubs_region_id_fkey FOREIGN KEY (region_id) REFERENCES regions(id)
);
ALTER TABLE hubs ENABLE ROW LEVEL SECURITY;
ALTER TABLE hubs FORCE ROW LEVEL SECURITY;
CREATE POLICY hubs_owner ON hubs TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY hubs_wall ON hubs TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND true)) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND true));
GRANT INSERT, SELECT, UPDATE ON hubs TO jalon_app;

CREATE TABLE hubspot_changes (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  object text NOT NULL,
  record_id uuid NOT NULL,
  changed_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT hubspot_changes_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT hubspot_changes_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT hubspot_changes_object_check CHECK ((object = ANY (ARRAY['company'::text, 'contact'::text, 'deal'::text, 'activity'::text]))),
  CONSTRAINT hubspot_changes_pkey PRIMARY KEY (id)
);
CREATE INDEX hubspot_changes_of_record ON public.hubspot_changes USING btree (company_id, object, record_id);
ALTER TABLE hubspot_changes ENABLE ROW LEVEL SECURITY;
ALTER TABLE hubspot_changes FORCE ROW LEVEL SECURITY;
CREATE POLICY hubspot_changes_owner ON hubspot_changes TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY hubspot_changes_wall ON hubspot_changes TO jalon_app USING ((company_id = ( SELECT wall_company() AS wall_company))) WITH CHECK ((company_id = ( SELECT wall_company() AS wall_company)));
GRANT DELETE, INSERT, SELECT ON hubspot_changes TO jalon_app;

CREATE TABLE hubspot_connections (
  company_id uuid NOT NULL,
  connected_at timestamp with time zone NOT NULL,
  succeeded_at timestamp with time zone,
  problem text,
  problem_since timestamp with time zone,
  paused_until timestamp with time zone,
  compared_night timestamp with time zone,
  compared integer NOT NULL DEFAULT 0,
  CONSTRAINT hubspot_connections_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT hubspot_connections_pkey PRIMARY KEY (company_id),
  CONSTRAINT hubspot_connections_problem_check CHECK ((problem = ANY (ARRAY['timeout'::text, 'tooManyRequests'::text, 'serverError'::text, 'badAnswer'::text, 'notAllowed'::text])))
);
ALTER TABLE hubspot_connections ENABLE ROW LEVEL SECURITY;
ALTER TABLE hubspot_connections FORCE ROW LEVEL SECURITY;
CREATE POLICY hubspot_connections_owner ON hubspot_connections TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY hubspot_connections_wall ON hubspot_connections TO jalon_app USING ((company_id = ( SELECT wall_company() AS wall_company))) WITH CHECK ((company_id = ( SELECT wall_company() AS wall_company)));
GRANT INSERT, SELECT, UPDATE ON hubspot_connections TO jalon_app;

CREATE TABLE hubspot_events (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  company_id uuid NOT NULL,
  event_id bigint NOT NULL,
  kind text NOT NULL,
  object text NOT NULL,
  hubspot_id text NOT NULL,
  property text NOT NULL DEFAULT ''::text,
  occurred_at timestamp with time zone NOT NULL,
  merged_into text,
  merged_ids text[] NOT NULL DEFAULT '{}'::text[],
  received_at timestamp with time zone NOT NULL,
  done_at timestamp with time zone,
  outcome text,
  CONSTRAINT hubspot_event_once UNIQUE (company_id, event_id, kind, hubspot_id, property, occurred_at),
  CONSTRAINT hubspot_events_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT hubspot_events_object_check CHECK ((object = ANY (ARRAY['company'::text, 'contact'::text, 'deal'::text, 'note'::text, 'meeting'::text, 'call'::text, 'email'::text]))),
  CONSTRAINT hubspot_events_pkey PRIMARY KEY (id)
);
CREATE INDEX hubspot_events_done ON public.hubspot_events USING btree (done_at) WHERE (done_at IS NOT NULL);
CREATE INDEX hubspot_events_waiting ON public.hubspot_events USING btree (company_id, id) WHERE (done_at IS NULL);
ALTER TABLE hubspot_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE hubspot_events FORCE ROW LEVEL SECURITY;
CREATE POLICY hubspot_events_owner ON hubspot_events TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY hubspot_events_wall ON hubspot_events TO jalon_app USING ((company_id = ( SELECT wall_company() AS wall_company))) WITH CHECK ((company_id = ( SELECT wall_company() AS wall_company)));
GRANT INSERT, SELECT, UPDATE ON hubspot_events TO jalon_app;

CREATE TABLE hubspot_ledger (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  company_id uuid NOT NULL,
  bu_id uuid,
  at timestamp with time zone NOT NULL,
  direction text NOT NULL,
  object text NOT NULL,
  record_id uuid,
  name text NOT NULL,
  hubspot_id text,
  changes jsonb NOT NULL,
  cause text NOT NULL,
  person_id uuid,
  undone_at timestamp with time zone,
  undone_by uuid,
  CONSTRAINT hubspot_ledger_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT hubspot_ledger_cause_check CHECK ((cause = ANY (ARRAY['changed'::text, 'found'::text, 'made'::text, 'answered'::text, 'undone'::text]))),
  CONSTRAINT hubspot_ledger_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT hubspot_ledger_direction_check CHECK ((direction = ANY (ARRAY['out'::text, 'in'::text]))),
  CONSTRAINT hubspot_ledger_person_id_fkey FOREIGN KEY (person_id) REFERENCES users(id),
  CONSTRAINT hubspot_ledger_pkey PRIMARY KEY (id),
  CONSTRAINT hubspot_ledger_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES users(id)
);
CREATE INDEX hubspot_ledger_by_time ON public.hubspot_ledger USING btree (company_id, id DESC);
CREATE INDEX hubspot_ledger_of_record ON public.hubspot_ledger USING btree (record_id, id DESC);
ALTER TABLE hubspot_ledger ENABLE ROW LEVEL SECURITY;
ALTER TABLE hubspot_ledger FORCE ROW LEVEL SECURITY;
CREATE POLICY hubspot_ledger_owner ON hubspot_ledger TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY hubspot_ledger_wall ON hubspot_ledger TO jalon_app USING ((company_id = ( SELECT wall_company() AS wall_company))) WITH CHECK ((company_id = ( SELECT wall_company() AS wall_company)));
GRANT INSERT, SELECT ON hubspot_ledger TO jalon_app;
GRANT UPDATE (name) ON hubspot_ledger TO jalon_app;
GRANT UPDATE (changes) ON hubspot_ledger TO jalon_app;
GRANT UPDATE (undone_at) ON hubspot_ledger TO jalon_app;
GRANT UPDATE (undone_by) ON hubspot_ledger TO jalon_app;

CREATE TABLE hubspot_links (
  record_id uuid NOT NULL,
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  object text NOT NULL,
  name text NOT NULL,
  hubspot_id text,
  agreed jsonb NOT NULL DEFAULT '{}'::jsonb,
  associated text[] NOT NULL DEFAULT '{}'::text[],
  sent_at timestamp with time zone,
  problem text,
  problem_since timestamp with time zone,
  tries integer NOT NULL DEFAULT 0,
  next_try_at timestamp with time zone,
  removed_at timestamp with time zone,
  compared_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT hubspot_links_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT hubspot_links_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT hubspot_links_object_check CHECK ((object = ANY (ARRAY['company'::text, 'contact'::text, 'deal'::text, 'note'::text, 'meeting'::text, 'call'::text, 'email'::text]))),
  CONSTRAINT hubspot_links_pkey PRIMARY KEY (record_id)
);
CREATE INDEX hubspot_links_by_object ON public.hubspot_links USING btree (company_id, object, hubspot_id);
CREATE INDEX hubspot_links_in_trouble ON public.hubspot_links USING btree (company_id, problem_since) WHERE (problem IS NOT NULL);
CREATE INDEX hubspot_links_to_compare ON public.hubspot_links USING btree (company_id, compared_at) WHERE ((hubspot_id IS NOT NULL) AND (removed_at IS NULL));
ALTER TABLE hubspot_links ENABLE ROW LEVEL SECURITY;
ALTER TABLE hubspot_links FORCE ROW LEVEL SECURITY;
CREATE POLICY hubspot_links_owner ON hubspot_links TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY hubspot_links_wall ON hubspot_links TO jalon_app USING ((company_id = ( SELECT wall_company() AS wall_company))) WITH CHECK ((company_id = ( SELECT wall_company() AS wall_company)));
GRANT INSERT, SELECT, UPDATE ON hubspot_links TO jalon_app;

CREATE TABLE hubspot_questions (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  bu_id uuid,
  kind text NOT NULL,
  object text NOT NULL,
  record_id uuid,
  hubspot_id text NOT NULL,
  name text NOT NULL,
  property text NOT NULL DEFAULT ''::text,
  ours text NOT NULL DEFAULT ''::text,
  theirs text NOT NULL DEFAULT ''::text,
  code text,
  missing jsonb NOT NULL DEFAULT '[]'::jsonb,
  asked_at timestamp with time zone NOT NULL,
  answer text,
  answered_at timestamp with time zone,
  answered_by uuid,
  CONSTRAINT hubspot_questions_answer_check CHECK ((answer = ANY (ARRAY['ours'::text, 'theirs'::text, 'seen'::text, 'gone'::text]))),
  CONSTRAINT hubspot_questions_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES users(id),
  CONSTRAINT hubspot_questions_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT hubspot_questions_check CHECK (((answer IS NULL) = (answered_at IS NULL))),
  CONSTRAINT hubspot_questions_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT hubspot_questions_kind_check CHECK ((kind = ANY (ARRAY['value'::text, 'stage'::text, 'unmatched'::text, 'merged'::text, 'privacy'::text]))),
  CONSTRAINT hubspot_questions_pkey PRIMARY KEY (id)
);
CREATE INDEX hubspot_questions_of_record ON public.hubspot_questions USING btree (record_id) WHERE (answer IS NULL);
CREATE UNIQUE INDEX one_open_hubspot_question ON public.hubspot_questions USING btree (company_id, kind, object, hubspot_id, property) WHERE (answer IS NULL);
ALTER TABLE hubspot_questions ENABLE ROW LEVEL SECURITY;
ALTER TABLE hubspot_questions FORCE ROW LEVEL SECURITY;
CREATE POLICY hubspot_questions_owner ON hubspot_questions TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY hubspot_questions_wall ON hubspot_questions TO jalon_app USING ((company_id = ( SELECT wall_company() AS wall_company))) WITH CHECK ((company_id = ( SELECT wall_company() AS wall_company)));
GRANT INSERT, SELECT, UPDATE ON hubspot_questions TO jalon_app;

CREATE TABLE hubspot_unread (
  company_id uuid NOT NULL,
  object text NOT NULL,
  hubspot_id text NOT NULL,
  code text NOT NULL,
  since timestamp with time zone NOT NULL,
  tries integer NOT NULL,
  next_try_at timestamp with time zone NOT NULL,
  CONSTRAINT hubspot_unread_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT hubspot_unread_object_check CHECK ((object = ANY (ARRAY['company'::text, 'contact'::text, 'deal'::text, 'note'::text, 'meeting'::text, 'call'::text, 'email'::text]))),
  CONSTRAINT hubspot_unread_pkey PRIMARY KEY (company_id, object, hubspot_id)
);
ALTER TABLE hubspot_unread ENABLE ROW LEVEL SECURITY;
ALTER TABLE hubspot_unread FORCE ROW LEVEL SECURITY;
CREATE POLICY hubspot_unread_owner ON hubspot_unread TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY hubspot_unread_wall ON hubspot_unread TO jalon_app USING ((company_id = ( SELECT wall_company() AS wall_company))) WITH CHECK ((company_id = ( SELECT wall_company() AS wall_company)));
GRANT DELETE, INSERT, SELECT, UPDATE ON hubspot_unread TO jalon_app;

CREATE TABLE idempotency_keys (
  user_id uuid NOT NULL,
  key text NOT NULL,
  operation text NOT NULL,
  fingerprint text NOT NULL,
  status integer,
  headers jsonb,
  body jsonb,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  by_command boolean NOT NULL DEFAULT false,
  CONSTRAINT idempotency_keys_pkey PRIMARY KEY (user_id, key),
  CONSTRAINT idempotency_keys_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id)
);
CREATE INDEX answers_of_commands ON public.idempotency_keys USING btree (created_at) WHERE (by_command AND (status IS NOT NULL));
ALTER TABLE idempotency_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE idempotency_keys FORCE ROW LEVEL SECURITY;
CREATE POLICY idempotency_keys_owner ON idempotency_keys TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY idempotency_keys_wall ON idempotency_keys TO jalon_app USING ((((user_id)::text = current_setting('jalon.user'::text, true)) AND true)) WITH CHECK ((((user_id)::text = current_setting('jalon.user'::text, true)) AND true));
GRANT DELETE, INSERT, SELECT, UPDATE ON idempotency_keys TO jalon_app;

CREATE TABLE import_rows (
  import_id uuid NOT NULL,
  line integer NOT NULL,
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  cells jsonb NOT NULL,
  verdict text,
  problem text,
  record_id uuid,
  before jsonb,
  after jsonb,
  reverted boolean,
  CONSTRAINT import_rows_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT import_rows_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT import_rows_import_id_fkey FOREIGN KEY (import_id) REFERENCES imports(id),
  CONSTRAINT import_rows_pkey PRIMARY KEY (import_id, line),
  CONSTRAINT import_rows_verdict_check CHECK ((verdict = ANY (ARRAY['created'::text, 'attached'::text, 'updated'::text, 'known'::text, 'duplicate'::text, 'refused'::text])))
);
CREATE INDEX import_rows_to_do ON public.import_rows USING btree (import_id, line) WHERE (verdict IS NULL);
ALTER TABLE import_rows ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_rows FORCE ROW LEVEL SECURITY;
CREATE POLICY import_rows_owner ON import_rows TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY import_rows_wall ON import_rows TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[]))));
GRANT INSERT, SELECT ON import_rows TO jalon_app;
GRANT UPDATE (verdict) ON import_rows TO jalon_app;
GRANT UPDATE (problem) ON import_rows TO jalon_app;
GRANT UPDATE (record_id) ON import_rows TO jalon_app;
GRANT UPDATE (before) ON import_rows TO jalon_app;
GRANT UPDATE (after) ON import_rows TO jalon_app;
GRANT UPDATE (reverted) ON import_rows TO jalon_app;

CREATE TABLE imports (
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  kind text NOT NULL,
  file_name text NOT NULL,
  headings jsonb NOT NULL,
  mapping jsonb,
  updates boolean NOT NULL DEFAULT false,
  imported_by uuid NOT NULL,
  imported_at timestamp with time zone NOT NULL,
  reverted_at timestamp with time zone,
  reverted_by uuid,
  CONSTRAINT imports_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT imports_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT imports_imported_by_fkey FOREIGN KEY (imported_by) REFERENCES users(id),
  CONSTRAINT imports_kind_check CHECK ((kind = ANY (ARRAY['accounts'::text, 'contacts'::text, 'opportunities'::text]))),
  CONSTRAINT imports_pkey PRIMARY KEY (id),
  CONSTRAINT imports_reverted_by_fkey FOREIGN KEY (reverted_by) REFERENCES users(id)
);
CREATE INDEX imports_of ON public.imports USING btree (company_id, imported_at DESC);
ALTER TABLE imports ENABLE ROW LEVEL SECURITY;
ALTER TABLE imports FORCE ROW LEVEL SECURITY;
CREATE POLICY imports_owner ON imports TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY imports_wall ON imports TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[]))));
GRANT INSERT, SELECT ON imports TO jalon_app;
GRANT UPDATE (mapping) ON imports TO jalon_app;
GRANT UPDATE (updates) ON imports TO jalon_app;
GRANT UPDATE (reverted_at) ON imports TO jalon_app;
GRANT UPDATE (reverted_by) ON imports TO jalon_app;

CREATE TABLE incidents (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  case_id uuid NOT NULL,
  node text NOT NULL,
  round integer NOT NULL,
  code text NOT NULL,
  opened_at timestamp with time zone NOT NULL DEFAULT now(),
  closed_at timestamp with time zone,
  last_seen_at timestamp with time zone NOT NULL DEFAULT now(),
  repair text,
  repair_asked_at timestamp with time zone,
  repair_asked_by uuid,
  repair_done_at timestamp with time zone,
  CONSTRAINT incidents_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT incidents_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  CONSTRAINT incidents_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT incidents_pkey PRIMARY KEY (id),
  CONSTRAINT incidents_repair_asked_by_fkey FOREIGN KEY (repair_asked_by) REFERENCES users(id),
  CONSTRAINT incidents_repair_check CHECK ((repair = ANY (ARRAY['retry'::text, 'restart'::text])))
);
CREATE INDEX incidents_open ON public.incidents USING btree (company_id, opened_at, id) WHERE (closed_at IS NULL);
CREATE INDEX incidents_restart_asked ON public.incidents USING btree (id) WHERE ((repair = 'restart'::text) AND (repair_done_at IS NULL));
CREATE UNIQUE INDEX one_open_incident ON public.incidents USING btree (case_id, node, round, code) WHERE (closed_at IS NULL);
ALTER TABLE incidents ENABLE ROW LEVEL SECURITY;
ALTER TABLE incidents FORCE ROW LEVEL SECURITY;
CREATE POLICY incidents_owner ON incidents TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY incidents_wall ON incidents TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[]))));
GRANT INSERT, SELECT, UPDATE ON incidents TO jalon_app;

CREATE TABLE interaction_contacts (
  interaction_id uuid NOT NULL,
  contact_id uuid NOT NULL,
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  account_id uuid NOT NULL,
  CONSTRAINT interaction_contacts_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT interaction_contacts_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT interaction_contacts_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT interaction_contacts_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contacts(id),
  CONSTRAINT interaction_contacts_interaction_id_fkey FOREIGN KEY (interaction_id) REFERENCES interactions(id),
  CONSTRAINT interaction_contacts_pkey PRIMARY KEY (interaction_id, contact_id),
  CONSTRAINT named_contact_is_of_account TRIGGER DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX interactions_of_contact ON public.interaction_contacts USING btree (contact_id);
ALTER TABLE interaction_contacts ENABLE ROW LEVEL SECURITY;
ALTER TABLE interaction_contacts FORCE ROW LEVEL SECURITY;
CREATE POLICY interaction_contacts_owner ON interaction_contacts TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY interaction_contacts_wall ON interaction_contacts TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (EXISTS ( SELECT 1
   FROM accounts a
  WHERE (a.id = interaction_contacts.account_id))))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (EXISTS ( SELECT 1
   FROM accounts a
  WHERE (a.id = interaction_contacts.account_id)))));
CREATE CONSTRAINT TRIGGER named_contact_is_of_account AFTER INSERT OR UPDATE OF contact_id ON public.interaction_contacts DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_named_contact();
GRANT DELETE, INSERT, SELECT ON interaction_contacts TO jalon_app;
GRANT UPDATE (contact_id) ON interaction_contacts TO jalon_app;
GRANT UPDATE (account_id) ON interaction_contacts TO jalon_app;

CREATE TABLE interaction_documents (
  interaction_id uuid NOT NULL,
  document_id uuid NOT NULL,
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  account_id uuid NOT NULL,
  CONSTRAINT interaction_documents_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT interaction_documents_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT interaction_documents_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT interaction_documents_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents(id),
  CONSTRAINT interaction_documents_interaction_id_fkey FOREIGN KEY (interaction_id) REFERENCES interactions(id),
  CONSTRAINT interaction_documents_pkey PRIMARY KEY (interaction_id, document_id)
);
CREATE INDEX interaction_documents_of_account ON public.interaction_documents USING btree (account_id);
CREATE INDEX interactions_of_document ON public.interaction_documents USING btree (document_id);
ALTER TABLE interaction_documents ENABLE ROW LEVEL SECURITY;
ALTER TABLE interaction_documents FORCE ROW LEVEL SECURITY;
CREATE POLICY interaction_documents_owner ON interaction_documents TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY interaction_documents_wall ON interaction_documents TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (EXISTS ( SELECT 1
   FROM documents d
  WHERE (d.id = interaction_documents.document_id))))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (EXISTS ( SELECT 1
   FROM documents d
  WHERE (d.id = interaction_documents.document_id)))));
GRANT DELETE, INSERT, SELECT ON interaction_documents TO jalon_app;
GRANT UPDATE (account_id) ON interaction_documents TO jalon_app;

CREATE TABLE interactions (
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  account_id uuid NOT NULL,
  opportunity_id uuid,
  kind text NOT NULL,
  subject text NOT NULL,
  comment text,
  starts_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  assignee_id uuid NOT NULL,
  report text,
  done_at timestamp with time zone,
  done_by uuid,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL,
  created_by uuid NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  CONSTRAINT done_says_who CHECK (((done_at IS NULL) = (done_by IS NULL))),
  CONSTRAINT interaction_ends_after_start CHECK ((ends_at >= starts_at)),
  CONSTRAINT interactions_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT interactions_assignee_id_fkey FOREIGN KEY (assignee_id) REFERENCES users(id),
  CONSTRAINT interactions_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT interactions_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT interactions_created_by_fkey FOREIGN KEY (created_by) REFERENCES users(id),
  CONSTRAINT interactions_done_by_fkey FOREIGN KEY (done_by) REFERENCES users(id),
  CONSTRAINT interactions_kind_check CHECK ((kind ~ '^[a-z]+$'::text)),
  CONSTRAINT interactions_opportunity_id_fkey FOREIGN KEY (opportunity_id) REFERENCES opportunities(id),
  CONSTRAINT interactions_pkey PRIMARY KEY (id),
  CONSTRAINT interactions_subject_check CHECK ((subject <> ''::text))
);
CREATE INDEX interactions_of_account ON public.interactions USING btree (account_id, ends_at DESC, id DESC);
CREATE INDEX interactions_of_assignee ON public.interactions USING btree (assignee_id, ends_at DESC, id DESC);
CREATE INDEX interactions_of_opportunity ON public.interactions USING btree (opportunity_id, ends_at DESC) WHERE (opportunity_id IS NOT NULL);
CREATE INDEX interactions_to_do ON public.interactions USING btree (assignee_id, ends_at, id) WHERE (done_at IS NULL);
ALTER TABLE interactions ENABLE ROW LEVEL SECURITY;
ALTER TABLE interactions FORCE ROW LEVEL SECURITY;
CREATE POLICY interactions_owner ON interactions TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY interactions_wall ON interactions TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (EXISTS ( SELECT 1
   FROM accounts a
  WHERE (a.id = interactions.account_id))))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (EXISTS ( SELECT 1
   FROM accounts a
  WHERE (a.id = interactions.account_id)))));
CREATE TRIGGER hubspot_told AFTER UPDATE ON public.interactions FOR EACH ROW WHEN (((old.version IS DISTINCT FROM new.version) OR (old.account_id IS DISTINCT FROM new.account_id))) EXECUTE FUNCTION note_hubspot_change('activity');
CREATE TRIGGER hubspot_told_of_new AFTER INSERT ON public.interactions FOR EACH ROW EXECUTE FUNCTION note_hubspot_change('activity');
GRANT INSERT, SELECT, UPDATE ON interactions TO jalon_app;

CREATE TABLE knex_migrations (
  id integer NOT NULL DEFAULT nextval('knex_migrations_id_seq'::regclass),
  name character varying(255),
  batch integer,
  migration_time timestamp with time zone,
  CONSTRAINT knex_migrations_pkey PRIMARY KEY (id)
);

CREATE TABLE knex_migrations_lock (
  index integer NOT NULL DEFAULT nextval('knex_migrations_lock_index_seq'::regclass),
  is_locked integer,
  CONSTRAINT knex_migrations_lock_pkey PRIMARY KEY (index)
);

CREATE TABLE leases (
  name text NOT NULL,
  owner text NOT NULL,
  token bigint NOT NULL DEFAULT 1,
  until timestamp with time zone NOT NULL,
  CONSTRAINT leases_pkey PRIMARY KEY (name)
);
GRANT INSERT, SELECT, UPDATE ON leases TO jalon_app;

CREATE TABLE letterhead_logos (
  company_id uuid NOT NULL,
  sha256 text NOT NULL,
  media_type text NOT NULL,
  content bytea NOT NULL,
  added_at timestamp with time zone NOT NULL,
  added_by uuid NOT NULL,
  CONSTRAINT letterhead_logos_added_by_fkey FOREIGN KEY (added_by) REFERENCES users(id),
  CONSTRAINT letterhead_logos_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT letterhead_logos_content_check CHECK (((octet_length(content) >= 1) AND (octet_length(content) <= 204800))),
  CONSTRAINT letterhead_logos_media_type_check CHECK ((media_type = ANY (ARRAY['image/png'::text, 'image/jpeg'::text]))),
  CONSTRAINT letterhead_logos_pkey PRIMARY KEY (company_id, sha256),
  CONSTRAINT letterhead_logos_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);
ALTER TABLE letterhead_logos ENABLE ROW LEVEL SECURITY;
ALTER TABLE letterhead_logos FORCE ROW LEVEL SECURITY;
CREATE POLICY letterhead_logos_owner ON letterhead_logos TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY letterhead_logos_wall ON letterhead_logos TO jalon_app USING ((company_id = ( SELECT wall_company() AS wall_company))) WITH CHECK ((company_id = ( SELECT wall_company() AS wall_company)));
GRANT INSERT, SELECT ON letterhead_logos TO jalon_app;

CREATE TABLE letterheads (
  company_id uuid NOT NULL,
  legal_form text NOT NULL,
  capital_cents bigint,
  siren text NOT NULL,
  registry text,
  address_line text NOT NULL,
  postcode text NOT NULL,
  city text NOT NULL,
  vat_number text NOT NULL,
  professional_body text,
  insurer text NOT NULL,
  insurance_policy text NOT NULL,
  phone text NOT NULL,
  email text NOT NULL,
  name text,
  logo_sha256 text,
  version integer NOT NULL DEFAULT 1,
  changed_by uuid,
  changed_at timestamp with time zone,
  CONSTRAINT letterheads_capital_cents_check CHECK ((capital_cents > 0)),
  CONSTRAINT letterheads_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES users(id),
  CONSTRAINT letterheads_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT letterheads_logo FOREIGN KEY (company_id, logo_sha256) REFERENCES letterhead_logos(company_id, sha256),
  CONSTRAINT letterheads_pkey PRIMARY KEY (company_id),
  CONSTRAINT letterheads_siren_check CHECK ((siren ~ '^[0-9]{9}$'::text))
);
ALTER TABLE letterheads ENABLE ROW LEVEL SECURITY;
ALTER TABLE letterheads FORCE ROW LEVEL SECURITY;
CREATE POLICY letterheads_owner ON letterheads TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY letterheads_wall ON letterheads TO jalon_app USING ((company_id = ( SELECT wall_company() AS wall_company))) WITH CHECK ((company_id = ( SELECT wall_company() AS wall_company)));
GRANT INSERT, SELECT, UPDATE ON letterheads TO jalon_app;

CREATE TABLE list_values (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  list text NOT NULL,
  code text NOT NULL,
  label text NOT NULL,
  position integer NOT NULL DEFAULT 0,
  retired_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  changed_by uuid,
  changed_at timestamp with time zone,
  CONSTRAINT list_values_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES users(id),
  CONSTRAINT list_values_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT list_values_company_id_list_code_key UNIQUE (company_id, list, code),
  CONSTRAINT list_values_pkey PRIMARY KEY (id)
);
ALTER TABLE list_values ENABLE ROW LEVEL SECURITY;
ALTER TABLE list_values FORCE ROW LEVEL SECURITY;
CREATE POLICY list_values_owner ON list_values TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY list_values_wall ON list_values TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND true)) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND true));
GRANT INSERT, SELECT, UPDATE ON list_values TO jalon_app;

CREATE TABLE macros (
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  user_id uuid NOT NULL,
  region_id uuid,
  template text,
  name text NOT NULL,
  steps jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT macros_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT macros_name_check CHECK ((name <> ''::text)),
  CONSTRAINT macros_pkey PRIMARY KEY (id),
  CONSTRAINT macros_region_id_fkey FOREIGN KEY (region_id) REFERENCES regions(id),
  CONSTRAINT macros_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id)
);
CREATE INDEX macros_of_group ON public.macros USING btree (region_id) WHERE (region_id IS NOT NULL);
CREATE INDEX macros_of_person ON public.macros USING btree (user_id);
ALTER TABLE macros ENABLE ROW LEVEL SECURITY;
ALTER TABLE macros FORCE ROW LEVEL SECURITY;
CREATE POLICY macros_made ON macros FOR INSERT TO jalon_app WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (user_id = ( SELECT wall_user() AS wall_user)) AND ((region_id IS NULL) OR works_for(region_id))));
CREATE POLICY macros_owner ON macros TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY macros_seen ON macros FOR SELECT TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND ((user_id = ( SELECT wall_user() AS wall_user)) OR works_for(region_id))));
CREATE POLICY macros_thrown ON macros FOR DELETE TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (user_id = ( SELECT wall_user() AS wall_user))));
GRANT DELETE, INSERT, SELECT ON macros TO jalon_app;

CREATE TABLE mail_links (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  case_id uuid NOT NULL,
  task_id uuid NOT NULL,
  user_id uuid NOT NULL,
  effect_key text NOT NULL,
  token_sha256 text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  used_at timestamp with time zone,
  used_as text,
  answer_sha256 text,
  CONSTRAINT mail_links_answer CHECK (((answer_sha256 IS NULL) OR (used_as IS NOT NULL))),
  CONSTRAINT mail_links_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT mail_links_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  CONSTRAINT mail_links_check CHECK ((expires_at > created_at)),
  CONSTRAINT mail_links_check1 CHECK (((used_at IS NULL) = (used_as IS NULL))),
  CONSTRAINT mail_links_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT mail_links_effect_key_fkey FOREIGN KEY (effect_key) REFERENCES effects(key),
  CONSTRAINT mail_links_effect_key_key UNIQUE (effect_key),
  CONSTRAINT mail_links_pkey PRIMARY KEY (id),
  CONSTRAINT mail_links_task_id_fkey FOREIGN KEY (task_id) REFERENCES tasks(id),
  CONSTRAINT mail_links_token_sha256_check CHECK ((token_sha256 ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT mail_links_token_sha256_key UNIQUE (token_sha256),
  CONSTRAINT mail_links_used_as_check CHECK ((used_as = ANY (ARRAY['approved'::text, 'refused'::text, 'question'::text]))),
  CONSTRAINT mail_links_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id)
);
CREATE INDEX mail_links_of_task ON public.mail_links USING btree (task_id);
ALTER TABLE mail_links ENABLE ROW LEVEL SECURITY;
ALTER TABLE mail_links FORCE ROW LEVEL SECURITY;
CREATE POLICY mail_links_owner ON mail_links TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY mail_links_wall ON mail_links TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])) AND ((wall_user() IS NULL) OR (user_id = wall_user())))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])) AND ((wall_user() IS NULL) OR (user_id = wall_user()))));
GRANT INSERT, SELECT ON mail_links TO jalon_app;
GRANT UPDATE (used_at) ON mail_links TO jalon_app;
GRANT UPDATE (used_as) ON mail_links TO jalon_app;
GRANT UPDATE (answer_sha256) ON mail_links TO jalon_app;

CREATE TABLE message_drafts (
  case_id uuid NOT NULL,
  user_id uuid NOT NULL,
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  visibility text NOT NULL,
  body text NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  CONSTRAINT message_drafts_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT message_drafts_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  CONSTRAINT message_drafts_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT message_drafts_pkey PRIMARY KEY (case_id, user_id),
  CONSTRAINT message_drafts_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id),
  CONSTRAINT message_drafts_visibility_check CHECK ((visibility = ANY (ARRAY['internal'::text, 'shared'::text])))
);
ALTER TABLE message_drafts ENABLE ROW LEVEL SECURITY;
ALTER TABLE message_drafts FORCE ROW LEVEL SECURITY;
CREATE POLICY message_drafts_owner ON message_drafts TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY message_drafts_wall ON message_drafts TO jalon_app USING (((bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])) AND (company_id = ( SELECT wall_company() AS wall_company)) AND (user_id = wall_user()))) WITH CHECK (((bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])) AND (company_id = ( SELECT wall_company() AS wall_company)) AND (user_id = wall_user())));
GRANT DELETE, INSERT, SELECT, UPDATE ON message_drafts TO jalon_app;

CREATE TABLE messages (
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  case_id uuid NOT NULL,
  author_id uuid NOT NULL,
  visibility text NOT NULL,
  body text NOT NULL,
  mentions uuid[] NOT NULL DEFAULT '{}'::uuid[],
  document_ids uuid[] NOT NULL DEFAULT '{}'::uuid[],
  created_at timestamp with time zone NOT NULL,
  search_words tsvector GENERATED ALWAYS AS (stems_of(body)) STORED,
  task_id uuid,
  CONSTRAINT messages_about_task_of_case FOREIGN KEY (case_id, task_id) REFERENCES tasks(case_id, id),
  CONSTRAINT messages_author_id_fkey FOREIGN KEY (author_id) REFERENCES users(id),
  CONSTRAINT messages_body_check CHECK ((body <> ''::text)),
  CONSTRAINT messages_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT messages_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  CONSTRAINT messages_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT messages_pkey PRIMARY KEY (id),
  CONSTRAINT messages_visibility_check CHECK ((visibility = ANY (ARRAY['internal'::text, 'shared'::text])))
);
CREATE INDEX messages_about_task ON public.messages USING btree (task_id, created_at DESC, id DESC) WHERE (task_id IS NOT NULL);
CREATE INDEX messages_by_word ON public.messages USING gin (search_words);
CREATE INDEX messages_of_case ON public.messages USING btree (case_id, created_at DESC, id DESC);
ALTER TABLE messages ENABLE ROW LEVEL SECURITY;
ALTER TABLE messages FORCE ROW LEVEL SECURITY;
CREATE POLICY messages_owner ON messages TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY messages_wall ON messages TO jalon_app USING (((bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])) AND (company_id = ( SELECT wall_company() AS wall_company)) AND ((visibility = 'shared'::text) OR reads_internal(case_id)))) WITH CHECK (((bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])) AND (company_id = ( SELECT wall_company() AS wall_company)) AND ((visibility = 'shared'::text) OR reads_internal(case_id))));
GRANT INSERT, SELECT ON messages TO jalon_app;

CREATE TABLE missions (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  opportunity_id uuid NOT NULL,
  account_id uuid NOT NULL,
  number text NOT NULL,
  label text NOT NULL,
  state text NOT NULL,
  starts_on date NOT NULL,
  ends_on date NOT NULL,
  closing_on date,
  delivery_lead_id uuid,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  ended_on date,
  CONSTRAINT missions_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT missions_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT missions_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT missions_delivery_lead_id_fkey FOREIGN KEY (delivery_lead_id) REFERENCES users(id),
  CONSTRAINT missions_number_key UNIQUE (number),
  CONSTRAINT missions_opportunity_id_fkey FOREIGN KEY (opportunity_id) REFERENCES opportunities(id),
  CONSTRAINT missions_pkey PRIMARY KEY (id),
  CONSTRAINT missions_state_check CHECK ((state = ANY (ARRAY['AVV'::text, 'CHK'::text, 'REA'::text, 'TER'::text, 'PER'::text])))
);
CREATE INDEX missions_by_state ON public.missions USING btree (company_id, state, number);
CREATE UNIQUE INDEX one_live_mission ON public.missions USING btree (opportunity_id) WHERE (state <> 'PER'::text);
ALTER TABLE missions ENABLE ROW LEVEL SECURITY;
ALTER TABLE missions FORCE ROW LEVEL SECURITY;
CREATE POLICY missions_owner ON missions TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY missions_wall ON missions TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[]))));
GRANT INSERT, SELECT, UPDATE ON missions TO jalon_app;

CREATE TABLE note_files (
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  case_id uuid NOT NULL,
  name text NOT NULL,
  media_type text NOT NULL,
  size_bytes integer NOT NULL,
  sha256 text NOT NULL,
  store_id text NOT NULL,
  key_id text NOT NULL,
  wrapped_key text NOT NULL,
  uploaded_by uuid NOT NULL,
  uploaded_at timestamp with time zone NOT NULL,
  CONSTRAINT note_files_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT note_files_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  CONSTRAINT note_files_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT note_files_pkey PRIMARY KEY (id),
  CONSTRAINT note_files_size_bytes_check CHECK ((size_bytes > 0)),
  CONSTRAINT note_files_store_id_key UNIQUE (store_id),
  CONSTRAINT note_files_uploaded_by_fkey FOREIGN KEY (uploaded_by) REFERENCES users(id)
);
CREATE INDEX note_files_by_master_key ON public.note_files USING btree (key_id, id);
CREATE INDEX note_files_of_case ON public.note_files USING btree (case_id);
ALTER TABLE note_files ENABLE ROW LEVEL SECURITY;
ALTER TABLE note_files FORCE ROW LEVEL SECURITY;
CREATE POLICY note_files_owner ON note_files TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY note_files_wall ON note_files TO jalon_app USING (((bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])) AND (company_id = ( SELECT wall_company() AS wall_company)) AND reads_internal(case_id))) WITH CHECK (((bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])) AND (company_id = ( SELECT wall_company() AS wall_company)) AND reads_internal(case_id)));
GRANT DELETE, INSERT, SELECT ON note_files TO jalon_app;
GRANT UPDATE (id) ON note_files TO jalon_app;

CREATE TABLE notification_preferences (
  user_id uuid NOT NULL,
  kind text NOT NULL,
  company_id uuid NOT NULL,
  in_app boolean NOT NULL,
  mail text NOT NULL,
  CONSTRAINT notification_preferences_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT notification_preferences_mail_check CHECK ((mail = ANY (ARRAY['now'::text, 'digest'::text, 'off'::text]))),
  CONSTRAINT notification_preferences_pkey PRIMARY KEY (user_id, kind),
  CONSTRAINT notification_preferences_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id)
);
ALTER TABLE notification_preferences ENABLE ROW LEVEL SECURITY;
ALTER TABLE notification_preferences FORCE ROW LEVEL SECURITY;
CREATE POLICY notification_preferences_owner ON notification_preferences TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY notification_preferences_wall ON notification_preferences TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (user_id = ( SELECT wall_user() AS wall_user)))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (user_id = ( SELECT wall_user() AS wall_user))));
GRANT INSERT, SELECT, UPDATE ON notification_preferences TO jalon_app;

CREATE TABLE notifications (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  bu_id uuid,
  user_id uuid NOT NULL,
  key text NOT NULL,
  kind text NOT NULL,
  case_id uuid,
  actor_id uuid,
  params jsonb NOT NULL DEFAULT '{}'::jsonb,
  at timestamp with time zone NOT NULL,
  in_app boolean NOT NULL,
  mail text NOT NULL,
  read_at timestamp with time zone,
  digest_id uuid,
  CONSTRAINT notifications_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES users(id),
  CONSTRAINT notifications_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT notifications_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  CONSTRAINT notifications_check CHECK (((case_id IS NULL) = (bu_id IS NULL))),
  CONSTRAINT notifications_check1 CHECK (((digest_id IS NULL) OR (mail = 'digest'::text))),
  CONSTRAINT notifications_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT notifications_digest_id_fkey FOREIGN KEY (digest_id) REFERENCES digests(id),
  CONSTRAINT notifications_key_key UNIQUE (key),
  CONSTRAINT notifications_mail_check CHECK ((mail = ANY (ARRAY['now'::text, 'digest'::text, 'off'::text]))),
  CONSTRAINT notifications_pkey PRIMARY KEY (id),
  CONSTRAINT notifications_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id)
);
CREATE INDEX notifications_for_digest ON public.notifications USING btree (user_id, at) WHERE ((mail = 'digest'::text) AND (digest_id IS NULL) AND (read_at IS NULL));
CREATE INDEX notifications_of_person ON public.notifications USING btree (user_id, at DESC, id DESC);
CREATE INDEX notifications_unread ON public.notifications USING btree (user_id) WHERE ((read_at IS NULL) AND in_app);
ALTER TABLE notifications ENABLE ROW LEVEL SECURITY;
ALTER TABLE notifications FORCE ROW LEVEL SECURITY;
CREATE POLICY notifications_marked ON notifications FOR UPDATE TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (user_id = ( SELECT wall_user() AS wall_user)))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (user_id = ( SELECT wall_user() AS wall_user))));
CREATE POLICY notifications_owner ON notifications TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY notifications_seen ON notifications FOR SELECT TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (user_id = ( SELECT wall_user() AS wall_user))));
CREATE POLICY notifications_told ON notifications FOR INSERT TO jalon_app WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND
CASE
    WHEN (bu_id IS NOT NULL) THEN (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[]))
    WHEN (kind = 'target'::text) THEN ((actor_id = ( SELECT wall_user() AS wall_user)) AND (EXISTS ( SELECT 1
       FROM accounts a
      WHERE (a.id = ((notifications.params ->> 'accountId'::text))::uuid))))
    ELSE (user_id = ( SELECT wall_user() AS wall_user))
END));
GRANT INSERT, SELECT ON notifications TO jalon_app;
GRANT UPDATE (read_at) ON notifications TO jalon_app;
GRANT UPDATE (digest_id) ON notifications TO jalon_app;

CREATE TABLE offer_families (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  practice_id uuid NOT NULL,
  code text NOT NULL,
  label text NOT NULL,
  CONSTRAINT offer_families_company_id_code_key UNIQUE (company_id, code),
  CONSTRAINT offer_families_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT offer_families_pkey PRIMARY KEY (id),
  CONSTRAINT offer_families_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(id)
);
ALTER TABLE offer_families ENABLE ROW LEVEL SECURITY;
ALTER TABLE offer_families FORCE ROW LEVEL SECURITY;
CREATE POLICY offer_families_owner ON offer_families TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY offer_families_wall ON offer_families TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND true)) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND true));
GRANT INSERT, SELECT, UPDATE ON offer_families TO jalon_app;

CREATE TABLE offer_products (
  offer_id uuid NOT NULL,
  product_id uuid NOT NULL,
  position integer NOT NULL,
  quantity_hundredths integer NOT NULL DEFAULT 0,
  always_kept boolean NOT NULL DEFAULT true,
  CONSTRAINT offer_products_offer_id_fkey FOREIGN KEY (offer_id) REFERENCES offers(id),
  CONSTRAINT offer_products_pkey PRIMARY KEY (offer_id, product_id),
  CONSTRAINT offer_products_product_id_fkey FOREIGN KEY (product_id) REFERENCES products(id),
  CONSTRAINT offer_products_quantity_hundredths_check CHECK ((quantity_hundredths >= 0))
);
ALTER TABLE offer_products ENABLE ROW LEVEL SECURITY;
ALTER TABLE offer_products FORCE ROW LEVEL SECURITY;
CREATE POLICY offer_products_owner ON offer_products TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY offer_products_wall ON offer_products TO jalon_app USING (((EXISTS ( SELECT 1
   FROM offers o
  WHERE (o.id = offer_products.offer_id))) AND true)) WITH CHECK (((EXISTS ( SELECT 1
   FROM offers o
  WHERE (o.id = offer_products.offer_id))) AND true));
GRANT INSERT, SELECT, UPDATE ON offer_products TO jalon_app;

CREATE TABLE offers (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  family_id uuid NOT NULL,
  code text NOT NULL,
  label text NOT NULL,
  accounting boolean NOT NULL DEFAULT false,
  CONSTRAINT offers_company_id_code_key UNIQUE (company_id, code),
  CONSTRAINT offers_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT offers_family_id_fkey FOREIGN KEY (family_id) REFERENCES offer_families(id),
  CONSTRAINT offers_pkey PRIMARY KEY (id)
);
ALTER TABLE offers ENABLE ROW LEVEL SECURITY;
ALTER TABLE offers FORCE ROW LEVEL SECURITY;
CREATE POLICY offers_owner ON offers TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY offers_wall ON offers TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND true)) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND true));
GRANT INSERT, SELECT, UPDATE ON offers TO jalon_app;

CREATE TABLE opportunities (
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  number text NOT NULL,
  account_id uuid NOT NULL,
  site_id uuid,
  main_contact_id uuid,
  name text NOT NULL,
  stage text NOT NULL,
  stage_since timestamp with time zone NOT NULL DEFAULT now(),
  engagement_partner_id uuid NOT NULL,
  engagement_manager_id uuid,
  referrer_id uuid,
  practice_id uuid,
  offer_family_id uuid,
  offer_id uuid,
  source_type text,
  source text,
  amount_cents bigint,
  currency text NOT NULL DEFAULT 'EUR'::text,
  rate_millionths bigint NOT NULL DEFAULT 1000000,
  euro_cents bigint,
  expected_signature_on date,
  service_type text,
  production_start_on date,
  production_end_on date,
  production_end_reason text,
  closing_on date,
  loss_reason text,
  lost_on date,
  loss_comment text,
  won_on date,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  created_by uuid,
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  estimated_cents bigint,
  competitor text,
  revive_on date,
  search_text text GENERATED ALWAYS AS (fold_text(((number || ' '::text) || name))) STORED,
  sales_dynamic text,
  CONSTRAINT lost_says_why_and_when CHECK (((stage <> 'lost'::text) OR ((loss_reason IS NOT NULL) AND (lost_on IS NOT NULL)))),
  CONSTRAINT named_contact_is_of_account TRIGGER DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT opportunities_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT opportunities_amount_cents_check CHECK ((amount_cents >= 0)),
  CONSTRAINT opportunities_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT opportunities_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT opportunities_created_by_fkey FOREIGN KEY (created_by) REFERENCES users(id),
  CONSTRAINT opportunities_engagement_manager_id_fkey FOREIGN KEY (engagement_manager_id) REFERENCES users(id),
  CONSTRAINT opportunities_engagement_partner_id_fkey FOREIGN KEY (engagement_partner_id) REFERENCES users(id),
  CONSTRAINT opportunities_estimated_cents_check CHECK ((estimated_cents >= 0)),
  CONSTRAINT opportunities_id_fkey FOREIGN KEY (id) REFERENCES cases(id),
  CONSTRAINT opportunities_main_contact_id_fkey FOREIGN KEY (main_contact_id) REFERENCES contacts(id),
  CONSTRAINT opportunities_number_key UNIQUE (number),
  CONSTRAINT opportunities_offer_family_id_fkey FOREIGN KEY (offer_family_id) REFERENCES offer_families(id),
  CONSTRAINT opportunities_offer_id_fkey FOREIGN KEY (offer_id) REFERENCES offers(id),
  CONSTRAINT opportunities_pkey PRIMARY KEY (id),
  CONSTRAINT opportunities_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(id),
  CONSTRAINT opportunities_rate_millionths_check CHECK ((rate_millionths > 0)),
  CONSTRAINT opportunities_referrer_id_fkey FOREIGN KEY (referrer_id) REFERENCES users(id),
  CONSTRAINT opportunities_site_id_fkey FOREIGN KEY (site_id) REFERENCES sites(id),
  CONSTRAINT opportunities_stage_check CHECK ((stage = ANY (ARRAY['identification'::text, 'qualification'::text, 'proposition'::text, 'won'::text, 'lost'::text]))),
  CONSTRAINT production_ends_after_start CHECK ((production_end_on >= production_start_on))
);
CREATE INDEX opportunities_in_stage ON public.opportunities USING btree (company_id, stage, COALESCE(expected_signature_on, 'infinity'::date), id);
CREATE INDEX opportunities_of_account ON public.opportunities USING btree (account_id);
CREATE INDEX opportunities_of_contact ON public.opportunities USING btree (main_contact_id) WHERE (main_contact_id IS NOT NULL);
CREATE INDEX opportunities_of_partner ON public.opportunities USING btree (company_id, engagement_partner_id, stage, COALESCE(expected_signature_on, 'infinity'::date), id);
ALTER TABLE opportunities ENABLE ROW LEVEL SECURITY;
ALTER TABLE opportunities FORCE ROW LEVEL SECURITY;
CREATE POLICY opportunities_owner ON opportunities TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY opportunities_wall ON opportunities TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (( SELECT wall_is_360() AS wall_is_360) OR (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[]))))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (( SELECT wall_is_360() AS wall_is_360) OR (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])))));
CREATE TRIGGER hubspot_told AFTER UPDATE ON public.opportunities FOR EACH ROW WHEN (((old.version IS DISTINCT FROM new.version) OR (old.stage IS DISTINCT FROM new.stage) OR (old.euro_cents IS DISTINCT FROM new.euro_cents) OR (old.account_id IS DISTINCT FROM new.account_id))) EXECUTE FUNCTION note_hubspot_change('deal');
CREATE TRIGGER hubspot_told_of_new AFTER INSERT ON public.opportunities FOR EACH ROW EXECUTE FUNCTION note_hubspot_change('deal');
CREATE CONSTRAINT TRIGGER named_contact_is_of_account AFTER INSERT OR UPDATE OF main_contact_id ON public.opportunities DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.main_contact_id IS NOT NULL)) EXECUTE FUNCTION keep_named_contact();
GRANT INSERT, SELECT, UPDATE ON opportunities TO jalon_app;

CREATE TABLE opportunity_page_layouts (
  user_id uuid NOT NULL,
  company_id uuid NOT NULL,
  layout jsonb NOT NULL,
  CONSTRAINT opportunity_page_layouts_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT opportunity_page_layouts_pkey PRIMARY KEY (user_id),
  CONSTRAINT opportunity_page_layouts_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id)
);
ALTER TABLE opportunity_page_layouts ENABLE ROW LEVEL SECURITY;
ALTER TABLE opportunity_page_layouts FORCE ROW LEVEL SECURITY;
CREATE POLICY opportunity_page_layouts_own ON opportunity_page_layouts TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (user_id = ( SELECT wall_user() AS wall_user)))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (user_id = ( SELECT wall_user() AS wall_user))));
CREATE POLICY opportunity_page_layouts_owner ON opportunity_page_layouts TO CURRENT_USER USING (true) WITH CHECK (true);
GRANT DELETE, INSERT, SELECT, UPDATE ON opportunity_page_layouts TO jalon_app;

CREATE TABLE opportunity_views (
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  user_id uuid NOT NULL,
  bu_id uuid,
  name text NOT NULL,
  filter jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT opportunity_views_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT opportunity_views_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT opportunity_views_name_check CHECK ((name <> ''::text)),
  CONSTRAINT opportunity_views_pkey PRIMARY KEY (id),
  CONSTRAINT opportunity_views_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id)
);
CREATE INDEX opportunity_views_of_person ON public.opportunity_views USING btree (user_id);
CREATE INDEX opportunity_views_of_unit ON public.opportunity_views USING btree (bu_id) WHERE (bu_id IS NOT NULL);
ALTER TABLE opportunity_views ENABLE ROW LEVEL SECURITY;
ALTER TABLE opportunity_views FORCE ROW LEVEL SECURITY;
CREATE POLICY opportunity_views_made ON opportunity_views FOR INSERT TO jalon_app WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (user_id = ( SELECT wall_user() AS wall_user)) AND ((bu_id IS NULL) OR (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])))));
CREATE POLICY opportunity_views_owner ON opportunity_views TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY opportunity_views_seen ON opportunity_views FOR SELECT TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND ((user_id = ( SELECT wall_user() AS wall_user)) OR (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])))));
CREATE POLICY opportunity_views_thrown ON opportunity_views FOR DELETE TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (user_id = ( SELECT wall_user() AS wall_user))));
GRANT DELETE, INSERT, SELECT ON opportunity_views TO jalon_app;

CREATE TABLE planning_blocks (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  mission_id uuid NOT NULL,
  proposal_line_id uuid NOT NULL,
  hours_hundredths bigint NOT NULL,
  starts_on date NOT NULL,
  resource text,
  CONSTRAINT planning_blocks_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT planning_blocks_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT planning_blocks_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES missions(id),
  CONSTRAINT planning_blocks_pkey PRIMARY KEY (id),
  CONSTRAINT planning_blocks_proposal_line_id_fkey FOREIGN KEY (proposal_line_id) REFERENCES proposal_lines(id) ON DELETE CASCADE,
  CONSTRAINT planning_blocks_proposal_line_id_key UNIQUE (proposal_line_id)
);
ALTER TABLE planning_blocks ENABLE ROW LEVEL SECURITY;
ALTER TABLE planning_blocks FORCE ROW LEVEL SECURITY;
CREATE POLICY planning_blocks_owner ON planning_blocks TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY planning_blocks_wall ON planning_blocks TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[]))));
GRANT DELETE, INSERT, SELECT, UPDATE ON planning_blocks TO jalon_app;

CREATE TABLE practices (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  code text NOT NULL,
  label text NOT NULL,
  kind text NOT NULL,
  CONSTRAINT practices_company_id_code_key UNIQUE (company_id, code),
  CONSTRAINT practices_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT practices_kind_check CHECK ((kind = ANY (ARRAY['esc'::text, 'expert_conseil'::text, 'other'::text]))),
  CONSTRAINT practices_pkey PRIMARY KEY (id)
);
ALTER TABLE practices ENABLE ROW LEVEL SECURITY;
ALTER TABLE practices FORCE ROW LEVEL SECURITY;
CREATE POLICY practices_owner ON practices TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY practices_wall ON practices TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND true)) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND true));
GRANT INSERT, SELECT, UPDATE ON practices TO jalon_app;

CREATE TABLE presences (
  case_id uuid NOT NULL,
  user_id uuid NOT NULL,
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  doing text NOT NULL,
  until timestamp with time zone NOT NULL,
  CONSTRAINT presences_doing_check CHECK ((doing = ANY (ARRAY['looking'::text, 'writing'::text, 'writingNote'::text]))),
  CONSTRAINT presences_pkey PRIMARY KEY (case_id, user_id)
);
CREATE INDEX presences_over ON public.presences USING btree (until);
ALTER TABLE presences ENABLE ROW LEVEL SECURITY;
ALTER TABLE presences FORCE ROW LEVEL SECURITY;
CREATE POLICY presences_come ON presences FOR INSERT TO jalon_app WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])) AND (user_id = ( SELECT wall_user() AS wall_user))));
CREATE POLICY presences_go ON presences FOR DELETE TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (user_id = ( SELECT wall_user() AS wall_user))));
CREATE POLICY presences_owner ON presences TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY presences_seen ON presences FOR SELECT TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[]))));
CREATE POLICY presences_stay ON presences FOR UPDATE TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (user_id = ( SELECT wall_user() AS wall_user)))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])) AND (user_id = ( SELECT wall_user() AS wall_user))));
GRANT DELETE, INSERT, SELECT, UPDATE ON presences TO jalon_app;

CREATE TABLE priority_targets (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  account_id uuid NOT NULL,
  fiscal_year integer NOT NULL,
  state text NOT NULL,
  proposed_by uuid NOT NULL,
  proposed_at timestamp with time zone NOT NULL,
  hub_by uuid,
  hub_at timestamp with time zone,
  development_by uuid,
  development_at timestamp with time zone,
  ended_by uuid,
  ended_at timestamp with time zone,
  reason text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT development_when CHECK (((development_by IS NULL) = (development_at IS NULL))),
  CONSTRAINT ended_when CHECK ((((state = ANY (ARRAY['refused'::text, 'withdrawn'::text])) = (ended_at IS NOT NULL)) AND ((ended_by IS NULL) = (ended_at IS NULL)))),
  CONSTRAINT hub_when CHECK (((hub_by IS NULL) = (hub_at IS NULL))),
  CONSTRAINT priority_targets_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT priority_targets_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT priority_targets_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT priority_targets_development_by_fkey FOREIGN KEY (development_by) REFERENCES users(id),
  CONSTRAINT priority_targets_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES users(id),
  CONSTRAINT priority_targets_fiscal_year_check CHECK (((fiscal_year >= 2000) AND (fiscal_year <= 2200))),
  CONSTRAINT priority_targets_hub_by_fkey FOREIGN KEY (hub_by) REFERENCES users(id),
  CONSTRAINT priority_targets_pkey PRIMARY KEY (id),
  CONSTRAINT priority_targets_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES users(id),
  CONSTRAINT priority_targets_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'validated'::text, 'refused'::text, 'withdrawn'::text]))),
  CONSTRAINT validated_by_both CHECK (((state <> 'validated'::text) OR ((hub_by IS NOT NULL) AND (development_by IS NOT NULL)))),
  CONSTRAINT validated_by_two CHECK ((hub_by <> development_by))
);
CREATE INDEX priority_targets_of ON public.priority_targets USING btree (account_id, fiscal_year);
CREATE INDEX priority_targets_waiting ON public.priority_targets USING btree (company_id, fiscal_year, proposed_at, id) WHERE (state = 'proposed'::text);
ALTER TABLE priority_targets ENABLE ROW LEVEL SECURITY;
ALTER TABLE priority_targets FORCE ROW LEVEL SECURITY;
CREATE POLICY priority_targets_owner ON priority_targets TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY priority_targets_wall ON priority_targets TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (EXISTS ( SELECT 1
   FROM accounts a
  WHERE (a.id = priority_targets.account_id))))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (EXISTS ( SELECT 1
   FROM accounts a
  WHERE (a.id = priority_targets.account_id)))));
GRANT INSERT, SELECT ON priority_targets TO jalon_app;
GRANT UPDATE (account_id) ON priority_targets TO jalon_app;
GRANT UPDATE (state) ON priority_targets TO jalon_app;
GRANT UPDATE (hub_by) ON priority_targets TO jalon_app;
GRANT UPDATE (hub_at) ON priority_targets TO jalon_app;
GRANT UPDATE (development_by) ON priority_targets TO jalon_app;
GRANT UPDATE (development_at) ON priority_targets TO jalon_app;
GRANT UPDATE (ended_by) ON priority_targets TO jalon_app;
GRANT UPDATE (ended_at) ON priority_targets TO jalon_app;
GRANT UPDATE (reason) ON priority_targets TO jalon_app;
GRANT UPDATE (version) ON priority_targets TO jalon_app;

CREATE TABLE product_prices (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  product_id uuid NOT NULL,
  bu_id uuid,
  unit_price_cents bigint NOT NULL,
  valid_from date NOT NULL,
  unit_cost_cents bigint NOT NULL DEFAULT 0,
  CONSTRAINT product_prices_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT product_prices_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT product_prices_pkey PRIMARY KEY (id),
  CONSTRAINT product_prices_product_id_bu_id_valid_from_key UNIQUE NULLS NOT DISTINCT (product_id, bu_id, valid_from),
  CONSTRAINT product_prices_product_id_fkey FOREIGN KEY (product_id) REFERENCES products(id),
  CONSTRAINT product_prices_unit_cost_cents_check CHECK ((unit_cost_cents >= 0)),
  CONSTRAINT product_prices_unit_price_cents_check CHECK ((unit_price_cents >= 0))
);
ALTER TABLE product_prices ENABLE ROW LEVEL SECURITY;
ALTER TABLE product_prices FORCE ROW LEVEL SECURITY;
CREATE POLICY product_prices_owner ON product_prices TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY product_prices_wall ON product_prices TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND true)) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND true));
GRANT INSERT, SELECT, UPDATE ON product_prices TO jalon_app;

CREATE TABLE products (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  code text NOT NULL,
  label text NOT NULL,
  kind text NOT NULL,
  vat_basis_points integer NOT NULL DEFAULT 2000,
  generic_resource text,
  revenue_account text NOT NULL DEFAULT '706100'::text,
  CONSTRAINT products_company_id_code_key UNIQUE (company_id, code),
  CONSTRAINT products_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT products_kind_check CHECK ((kind = ANY (ARRAY['planned'::text, 'regie'::text, 'complement'::text, 'fixed'::text]))),
  CONSTRAINT products_pkey PRIMARY KEY (id),
  CONSTRAINT products_revenue_account_check CHECK ((revenue_account ~ '^70[0-9]{1,8}$'::text))
);
ALTER TABLE products ENABLE ROW LEVEL SECURITY;
ALTER TABLE products FORCE ROW LEVEL SECURITY;
CREATE POLICY products_owner ON products TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY products_wall ON products TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND true)) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND true));
GRANT INSERT, SELECT, UPDATE ON products TO jalon_app;

CREATE TABLE proposal_lines (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  proposal_id uuid NOT NULL,
  product_id uuid NOT NULL,
  position integer NOT NULL,
  label text NOT NULL,
  kind text NOT NULL,
  quantity_hundredths bigint NOT NULL,
  unit_price_cents bigint NOT NULL,
  catalogue_price_cents bigint NOT NULL,
  price_forced boolean NOT NULL DEFAULT false,
  discount_basis_points integer NOT NULL DEFAULT 0,
  vat_basis_points integer NOT NULL,
  net_cents bigint NOT NULL,
  resource text,
  delivery_on date,
  billing_on date,
  unit_cost_cents bigint NOT NULL DEFAULT 0,
  suffix text,
  group_label text,
  billing_mode text NOT NULL DEFAULT 'fixed'::text,
  periodicity text NOT NULL DEFAULT 'once'::text,
  assignee_id uuid,
  free_1 text,
  free_2 text,
  lot text,
  sub_lot text,
  work_task text,
  revenue_account text,
  CONSTRAINT other_price_is_forced CHECK ((price_forced OR (unit_price_cents = catalogue_price_cents))),
  CONSTRAINT proposal_lines_assignee_id_fkey FOREIGN KEY (assignee_id) REFERENCES users(id),
  CONSTRAINT proposal_lines_billing_mode_check CHECK ((billing_mode = ANY (ARRAY['fixed'::text, 'time_spent'::text]))),
  CONSTRAINT proposal_lines_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT proposal_lines_catalogue_price_cents_check CHECK ((catalogue_price_cents >= 0)),
  CONSTRAINT proposal_lines_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT proposal_lines_discount_basis_points_check CHECK (((discount_basis_points >= 0) AND (discount_basis_points <= 10000))),
  CONSTRAINT proposal_lines_net_cents_check CHECK ((net_cents >= 0)),
  CONSTRAINT proposal_lines_periodicity_check CHECK ((periodicity = ANY (ARRAY['once'::text, 'monthly'::text, 'quarterly'::text, 'yearly'::text]))),
  CONSTRAINT proposal_lines_pkey PRIMARY KEY (id),
  CONSTRAINT proposal_lines_product_id_fkey FOREIGN KEY (product_id) REFERENCES products(id),
  CONSTRAINT proposal_lines_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES proposals(id),
  CONSTRAINT proposal_lines_quantity_hundredths_check CHECK ((quantity_hundredths >= 0)),
  CONSTRAINT proposal_lines_revenue_account_check CHECK ((revenue_account ~ '^70[0-9]{1,8}$'::text)),
  CONSTRAINT proposal_lines_unit_cost_cents_check CHECK ((unit_cost_cents >= 0)),
  CONSTRAINT proposal_lines_unit_price_cents_check CHECK ((unit_price_cents >= 0))
);
CREATE INDEX proposal_lines_of ON public.proposal_lines USING btree (proposal_id, "position");
ALTER TABLE proposal_lines ENABLE ROW LEVEL SECURITY;
ALTER TABLE proposal_lines FORCE ROW LEVEL SECURITY;
CREATE POLICY proposal_lines_owner ON proposal_lines TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY proposal_lines_wall ON proposal_lines TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[]))));
GRANT DELETE, INSERT, SELECT, UPDATE ON proposal_lines TO jalon_app;

CREATE TABLE proposal_sendings (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  proposal_id uuid NOT NULL,
  version_id uuid,
  way text NOT NULL,
  sent_on date NOT NULL,
  sent_at timestamp with time zone NOT NULL,
  sent_by uuid,
  recipients jsonb NOT NULL DEFAULT '[]'::jsonb,
  message text,
  content_hash text NOT NULL,
  letter jsonb,
  file_sha256 text,
  CONSTRAINT a_mailed_letter_is_kept CHECK (((way <> 'mail'::text) OR (letter IS NOT NULL))),
  CONSTRAINT proposal_sendings_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT proposal_sendings_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT proposal_sendings_pkey PRIMARY KEY (id),
  CONSTRAINT proposal_sendings_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES proposals(id),
  CONSTRAINT proposal_sendings_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES users(id),
  CONSTRAINT proposal_sendings_version_id_fkey FOREIGN KEY (version_id) REFERENCES proposal_versions(id),
  CONSTRAINT proposal_sendings_way_check CHECK ((way = ANY (ARRAY['mail'::text, 'hand'::text])))
);
CREATE INDEX proposal_sendings_of ON public.proposal_sendings USING btree (proposal_id, sent_at DESC);
ALTER TABLE proposal_sendings ENABLE ROW LEVEL SECURITY;
ALTER TABLE proposal_sendings FORCE ROW LEVEL SECURITY;
CREATE POLICY proposal_sendings_owner ON proposal_sendings TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY proposal_sendings_wall ON proposal_sendings TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[]))));
GRANT INSERT, SELECT ON proposal_sendings TO jalon_app;
GRANT UPDATE (file_sha256) ON proposal_sendings TO jalon_app;

CREATE TABLE proposal_versions (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  proposal_id uuid NOT NULL,
  number integer NOT NULL,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  net_cents bigint NOT NULL,
  vat_cents bigint NOT NULL,
  catalogue_cents bigint NOT NULL,
  submitted_at timestamp with time zone NOT NULL,
  submitted_by uuid,
  CONSTRAINT proposal_versions_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT proposal_versions_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT proposal_versions_number_check CHECK ((number > 0)),
  CONSTRAINT proposal_versions_pkey PRIMARY KEY (id),
  CONSTRAINT proposal_versions_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES proposals(id),
  CONSTRAINT proposal_versions_proposal_id_number_key UNIQUE (proposal_id, number),
  CONSTRAINT proposal_versions_submitted_by_fkey FOREIGN KEY (submitted_by) REFERENCES users(id)
);
ALTER TABLE proposal_versions ENABLE ROW LEVEL SECURITY;
ALTER TABLE proposal_versions FORCE ROW LEVEL SECURITY;
CREATE POLICY proposal_versions_owner ON proposal_versions TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY proposal_versions_wall ON proposal_versions TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[]))));
GRANT INSERT, SELECT ON proposal_versions TO jalon_app;

CREATE TABLE proposals (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  opportunity_id uuid NOT NULL,
  account_id uuid NOT NULL,
  mission_id uuid NOT NULL,
  number text NOT NULL,
  label text NOT NULL,
  state text NOT NULL,
  net_cents bigint NOT NULL DEFAULT 0,
  catalogue_cents bigint NOT NULL DEFAULT 0,
  vat_cents bigint NOT NULL DEFAULT 0,
  content_hash text,
  approved_hash text,
  author_id uuid,
  proposed_on date NOT NULL,
  submitted_at timestamp with time zone,
  sent_on date,
  signed_on date,
  signed_document_id uuid,
  version integer NOT NULL DEFAULT 1,
  multi_lot boolean NOT NULL DEFAULT false,
  CONSTRAINT approval_is_bound_to_content CHECK (((state <> ALL (ARRAY['approved'::text, 'sent'::text, 'signed'::text])) OR (approved_hash = content_hash))),
  CONSTRAINT proposals_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT proposals_author_id_fkey FOREIGN KEY (author_id) REFERENCES users(id),
  CONSTRAINT proposals_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT proposals_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT proposals_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES missions(id),
  CONSTRAINT proposals_number_key UNIQUE (number),
  CONSTRAINT proposals_opportunity_id_fkey FOREIGN KEY (opportunity_id) REFERENCES opportunities(id),
  CONSTRAINT proposals_pkey PRIMARY KEY (id),
  CONSTRAINT proposals_signed_document_id_fkey FOREIGN KEY (signed_document_id) REFERENCES documents(id),
  CONSTRAINT proposals_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'pending_approval'::text, 'approved'::text, 'sent'::text, 'signed'::text, 'refused'::text, 'archived'::text])))
);
CREATE UNIQUE INDEX one_live_proposal ON public.proposals USING btree (opportunity_id) WHERE (state <> 'archived'::text);
CREATE INDEX proposals_signed ON public.proposals USING btree (company_id, bu_id, signed_on) WHERE (signed_on IS NOT NULL);
ALTER TABLE proposals ENABLE ROW LEVEL SECURITY;
ALTER TABLE proposals FORCE ROW LEVEL SECURITY;
CREATE POLICY proposals_owner ON proposals TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY proposals_wall ON proposals TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[]))));
GRANT INSERT, SELECT, UPDATE ON proposals TO jalon_app;

CREATE TABLE reconciliations (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  asked_at timestamp with time zone NOT NULL DEFAULT now(),
  taken_at timestamp with time zone,
  finished_at timestamp with time zone,
  restarted integer,
  ended integer,
  CONSTRAINT reconciliations_pkey PRIMARY KEY (id)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON reconciliations TO jalon_app;

CREATE TABLE regions (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  holidays text NOT NULL DEFAULT 'FR'::text,
  CONSTRAINT regions_company_id_code_key UNIQUE (company_id, code),
  CONSTRAINT regions_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT regions_holidays_check CHECK ((holidays = ANY (ARRAY['FR'::text, 'FR-ALSACE-MOSELLE'::text]))),
  CONSTRAINT regions_pkey PRIMARY KEY (id)
);
ALTER TABLE regions ENABLE ROW LEVEL SECURITY;
ALTER TABLE regions FORCE ROW LEVEL SECURITY;
CREATE POLICY regions_owner ON regions TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY regions_wall ON regions TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND true)) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND true));
GRANT INSERT, SELECT, UPDATE ON regions TO jalon_app;

CREATE TABLE register_differences (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  account_id uuid NOT NULL,
  what text NOT NULL,
  said jsonb NOT NULL,
  found_at timestamp with time zone NOT NULL,
  decision text,
  decided_at timestamp with time zone,
  decided_by uuid,
  reason text,
  CONSTRAINT register_differences_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE,
  CONSTRAINT register_differences_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT register_differences_check CHECK (((decision IS NULL) = (decided_at IS NULL))),
  CONSTRAINT register_differences_check1 CHECK ((((decision IS NOT NULL) AND (decision = 'ignored'::text)) = (reason IS NOT NULL))),
  CONSTRAINT register_differences_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT register_differences_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES users(id),
  CONSTRAINT register_differences_decision_check CHECK ((decision = ANY (ARRAY['applied'::text, 'ignored'::text, 'gone'::text]))),
  CONSTRAINT register_differences_pkey PRIMARY KEY (id),
  CONSTRAINT register_differences_what_check CHECK ((what = ANY (ARRAY['closure'::text, 'name'::text, 'legalForm'::text, 'apeCode'::text, 'address'::text])))
);
CREATE INDEX differences_ignored ON public.register_differences USING btree (account_id, what, decided_at DESC) WHERE (decision = 'ignored'::text);
CREATE UNIQUE INDEX one_open_difference ON public.register_differences USING btree (account_id, what) WHERE (decision IS NULL);
ALTER TABLE register_differences ENABLE ROW LEVEL SECURITY;
ALTER TABLE register_differences FORCE ROW LEVEL SECURITY;
CREATE POLICY register_differences_owner ON register_differences TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY register_differences_wall ON register_differences TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (EXISTS ( SELECT 1
   FROM accounts a
  WHERE (a.id = register_differences.account_id))))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (EXISTS ( SELECT 1
   FROM accounts a
  WHERE (a.id = register_differences.account_id)))));
GRANT INSERT, SELECT, UPDATE ON register_differences TO jalon_app;

CREATE TABLE request_links (
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  from_id uuid NOT NULL,
  to_id uuid NOT NULL,
  kind text NOT NULL,
  created_by uuid,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT link_to_another CHECK ((from_id <> to_id)),
  CONSTRAINT request_links_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT request_links_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT request_links_created_by_fkey FOREIGN KEY (created_by) REFERENCES users(id),
  CONSTRAINT request_links_from_id_fkey FOREIGN KEY (from_id) REFERENCES requests(id),
  CONSTRAINT request_links_kind_check CHECK ((kind = ANY (ARRAY['relates_to'::text, 'waits_for'::text, 'duplicates'::text]))),
  CONSTRAINT request_links_pkey PRIMARY KEY (id),
  CONSTRAINT request_links_to_id_fkey FOREIGN KEY (to_id) REFERENCES requests(id)
);
CREATE UNIQUE INDEX one_link ON public.request_links USING btree (LEAST(from_id, to_id), GREATEST(from_id, to_id));
CREATE INDEX request_links_from ON public.request_links USING btree (from_id);
CREATE INDEX request_links_to ON public.request_links USING btree (to_id);
ALTER TABLE request_links ENABLE ROW LEVEL SECURITY;
ALTER TABLE request_links FORCE ROW LEVEL SECURITY;
CREATE POLICY request_links_owner ON request_links TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY request_links_wall ON request_links TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (EXISTS ( SELECT 1
   FROM requests r
  WHERE (r.id = ANY (ARRAY[request_links.from_id, request_links.to_id])))))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[]))));
GRANT DELETE, INSERT, SELECT ON request_links TO jalon_app;

CREATE TABLE request_waits (
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  request_id uuid NOT NULL,
  task_id uuid NOT NULL,
  cause text NOT NULL,
  awaited_case_id uuid,
  awaited_number text,
  comment text,
  started_at timestamp with time zone NOT NULL,
  started_by uuid,
  ended_at timestamp with time zone,
  ended_how text,
  CONSTRAINT request_waits_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT request_waits_cause_check CHECK ((cause = ANY (ARRAY['signed_letter'::text, 'request'::text, 'client'::text, 'third_party'::text, 'date'::text]))),
  CONSTRAINT request_waits_check CHECK (((cause = ANY (ARRAY['signed_letter'::text, 'request'::text])) = (awaited_case_id IS NOT NULL))),
  CONSTRAINT request_waits_check1 CHECK (((ended_at IS NULL) = (ended_how IS NULL))),
  CONSTRAINT request_waits_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT request_waits_ended_how_check CHECK ((ended_how = ANY (ARRAY['happened'::text, 'moot'::text, 'came'::text, 'taken'::text]))),
  CONSTRAINT request_waits_pkey PRIMARY KEY (id),
  CONSTRAINT request_waits_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests(id),
  CONSTRAINT request_waits_started_by_fkey FOREIGN KEY (started_by) REFERENCES users(id),
  CONSTRAINT request_waits_task_id_fkey FOREIGN KEY (task_id) REFERENCES tasks(id)
);
CREATE UNIQUE INDEX one_wait_at_a_time ON public.request_waits USING btree (request_id) WHERE (ended_at IS NULL);
CREATE INDEX request_waits_awaited ON public.request_waits USING btree (awaited_case_id) WHERE (ended_at IS NULL);
CREATE INDEX request_waits_of_request ON public.request_waits USING btree (request_id, started_at);
ALTER TABLE request_waits ENABLE ROW LEVEL SECURITY;
ALTER TABLE request_waits FORCE ROW LEVEL SECURITY;
CREATE POLICY request_waits_owner ON request_waits TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY request_waits_wall ON request_waits TO jalon_app USING (((bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])) AND (company_id = ( SELECT wall_company() AS wall_company)))) WITH CHECK (((bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])) AND (company_id = ( SELECT wall_company() AS wall_company))));
GRANT INSERT, SELECT, UPDATE ON request_waits TO jalon_app;

CREATE TABLE requests (
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  number text NOT NULL,
  template text NOT NULL,
  account_id uuid NOT NULL,
  opportunity_id uuid,
  mission_id uuid,
  requester_id uuid NOT NULL,
  region_id uuid NOT NULL,
  title text NOT NULL,
  description text NOT NULL DEFAULT ''::text,
  fields jsonb NOT NULL DEFAULT '{}'::jsonb,
  status text NOT NULL,
  round integer NOT NULL DEFAULT 1,
  decision text,
  decision_reasons text[] NOT NULL DEFAULT '{}'::text[],
  decision_comment text,
  submitted_at timestamp with time zone,
  resolved_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  sole boolean NOT NULL DEFAULT true,
  provenance jsonb NOT NULL DEFAULT '{}'::jsonb,
  search_words tsvector GENERATED ALWAYS AS (stems_of(description)) STORED,
  CONSTRAINT requests_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT requests_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT requests_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT requests_id_fkey FOREIGN KEY (id) REFERENCES cases(id),
  CONSTRAINT requests_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES missions(id),
  CONSTRAINT requests_number_key UNIQUE (number),
  CONSTRAINT requests_opportunity_id_fkey FOREIGN KEY (opportunity_id) REFERENCES opportunities(id),
  CONSTRAINT requests_pkey PRIMARY KEY (id),
  CONSTRAINT requests_region_id_fkey FOREIGN KEY (region_id) REFERENCES regions(id),
  CONSTRAINT requests_requester_id_fkey FOREIGN KEY (requester_id) REFERENCES users(id),
  CONSTRAINT requests_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'submitted'::text, 'in_progress'::text, 'returned'::text, 'waiting'::text, 'resolved'::text, 'refused'::text, 'cancelled'::text, 'closed'::text]))),
  CONSTRAINT requests_template_is_a_name CHECK ((template ~ '^[a-z][A-Za-z]{1,39}$'::text))
);
CREATE UNIQUE INDEX one_live_request ON public.requests USING btree (opportunity_id, template) WHERE (sole AND (status <> ALL (ARRAY['resolved'::text, 'refused'::text, 'cancelled'::text, 'closed'::text])));
CREATE INDEX requests_by_word ON public.requests USING gin (search_words);
CREATE INDEX requests_of_account ON public.requests USING btree (account_id);
CREATE INDEX requests_of_mission ON public.requests USING btree (mission_id);
CREATE INDEX requests_of_opportunity ON public.requests USING btree (opportunity_id);
CREATE INDEX requests_of_requester ON public.requests USING btree (requester_id, status);
ALTER TABLE requests ENABLE ROW LEVEL SECURITY;
ALTER TABLE requests FORCE ROW LEVEL SECURITY;
CREATE POLICY requests_owner ON requests TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY requests_wall ON requests TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[]))));
CREATE TRIGGER client_file_exchanged AFTER UPDATE OF account_id ON public.requests FOR EACH ROW EXECUTE FUNCTION note_client_file_change('account_id');
CREATE TRIGGER client_file_reopened AFTER UPDATE OF status ON public.requests FOR EACH ROW WHEN (((old.status = ANY (ARRAY['resolved'::text, 'closed'::text, 'refused'::text, 'cancelled'::text])) AND (new.status = ANY (ARRAY['draft'::text, 'submitted'::text, 'in_progress'::text, 'waiting'::text, 'returned'::text])))) EXECUTE FUNCTION note_client_file_change('account_id');
GRANT INSERT, SELECT, UPDATE ON requests TO jalon_app;

CREATE TABLE saved_views (
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  user_id uuid NOT NULL,
  region_id uuid,
  name text NOT NULL,
  filter jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT saved_views_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT saved_views_name_check CHECK ((name <> ''::text)),
  CONSTRAINT saved_views_pkey PRIMARY KEY (id),
  CONSTRAINT saved_views_region_id_fkey FOREIGN KEY (region_id) REFERENCES regions(id),
  CONSTRAINT saved_views_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id)
);
CREATE INDEX saved_views_of_group ON public.saved_views USING btree (region_id) WHERE (region_id IS NOT NULL);
CREATE INDEX saved_views_of_person ON public.saved_views USING btree (user_id);
ALTER TABLE saved_views ENABLE ROW LEVEL SECURITY;
ALTER TABLE saved_views FORCE ROW LEVEL SECURITY;
CREATE POLICY saved_views_made ON saved_views FOR INSERT TO jalon_app WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (user_id = ( SELECT wall_user() AS wall_user)) AND ((region_id IS NULL) OR works_for(region_id))));
CREATE POLICY saved_views_owner ON saved_views TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY saved_views_seen ON saved_views FOR SELECT TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND ((user_id = ( SELECT wall_user() AS wall_user)) OR works_for(region_id))));
CREATE POLICY saved_views_thrown ON saved_views FOR DELETE TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (user_id = ( SELECT wall_user() AS wall_user))));
GRANT DELETE, INSERT, SELECT ON saved_views TO jalon_app;

CREATE TABLE sepa_mandates (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  account_id uuid NOT NULL,
  request_id uuid NOT NULL,
  document_id uuid NOT NULL,
  reference text NOT NULL,
  iban text NOT NULL,
  bic text,
  holder text NOT NULL,
  scheme text NOT NULL,
  sequence text NOT NULL,
  signed_on date NOT NULL,
  ended_on date,
  CONSTRAINT sepa_mandates_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT sepa_mandates_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT sepa_mandates_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT sepa_mandates_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents(id),
  CONSTRAINT sepa_mandates_pkey PRIMARY KEY (id),
  CONSTRAINT sepa_mandates_reference_check CHECK ((length(reference) <= 35)),
  CONSTRAINT sepa_mandates_reference_key UNIQUE (reference),
  CONSTRAINT sepa_mandates_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests(id),
  CONSTRAINT sepa_mandates_request_id_key UNIQUE (request_id),
  CONSTRAINT sepa_mandates_scheme_check CHECK ((scheme = ANY (ARRAY['core'::text, 'b2b'::text]))),
  CONSTRAINT sepa_mandates_sequence_check CHECK ((sequence = ANY (ARRAY['recurrent'::text, 'one_off'::text])))
);
CREATE UNIQUE INDEX one_live_mandate ON public.sepa_mandates USING btree (account_id) WHERE (ended_on IS NULL);
ALTER TABLE sepa_mandates ENABLE ROW LEVEL SECURITY;
ALTER TABLE sepa_mandates FORCE ROW LEVEL SECURITY;
CREATE POLICY sepa_mandates_owner ON sepa_mandates TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY sepa_mandates_wall ON sepa_mandates TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[]))));
GRANT INSERT, SELECT, UPDATE ON sepa_mandates TO jalon_app;

CREATE TABLE sessions (
  sid character varying NOT NULL,
  sess json NOT NULL,
  expire timestamp(6) without time zone NOT NULL,
  CONSTRAINT sessions_pkey PRIMARY KEY (sid)
);
CREATE INDEX sessions_expire ON public.sessions USING btree (expire);
GRANT DELETE, INSERT, SELECT, UPDATE ON sessions TO jalon_app;

CREATE TABLE settings (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  bu_id uuid,
  key text NOT NULL,
  value jsonb NOT NULL,
  operator text NOT NULL DEFAULT '='::text,
  mode text NOT NULL DEFAULT 'enforce'::text,
  valid_from date NOT NULL,
  CONSTRAINT settings_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT settings_company_id_bu_id_key_valid_from_key UNIQUE NULLS NOT DISTINCT (company_id, bu_id, key, valid_from),
  CONSTRAINT settings_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT settings_mode_check CHECK ((mode = ANY (ARRAY['off'::text, 'observe'::text, 'enforce'::text]))),
  CONSTRAINT settings_operator_check CHECK ((operator = ANY (ARRAY['>'::text, '>='::text, '='::text]))),
  CONSTRAINT settings_pkey PRIMARY KEY (id)
);
ALTER TABLE settings ENABLE ROW LEVEL SECURITY;
ALTER TABLE settings FORCE ROW LEVEL SECURITY;
CREATE POLICY settings_owner ON settings TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY settings_wall ON settings TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND true)) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND true));
GRANT INSERT, SELECT, UPDATE ON settings TO jalon_app;

CREATE TABLE sites (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  account_id uuid NOT NULL,
  siret text,
  name text NOT NULL,
  head_office boolean NOT NULL DEFAULT false,
  address_line text,
  postcode text,
  city text,
  CONSTRAINT siret_is_unique UNIQUE (company_id, siret),
  CONSTRAINT sites_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT sites_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT sites_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT sites_pkey PRIMARY KEY (id),
  CONSTRAINT sites_siret_check CHECK ((siret ~ '^[0-9]{14}$'::text))
);
CREATE INDEX sites_by_account ON public.sites USING btree (account_id);
ALTER TABLE sites ENABLE ROW LEVEL SECURITY;
ALTER TABLE sites FORCE ROW LEVEL SECURITY;
CREATE POLICY sites_owner ON sites TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY sites_wall ON sites TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (EXISTS ( SELECT 1
   FROM accounts a
  WHERE (a.id = sites.account_id))))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (EXISTS ( SELECT 1
   FROM accounts a
  WHERE (a.id = sites.account_id)))));
GRANT INSERT, SELECT, UPDATE ON sites TO jalon_app;

CREATE TABLE task_alarms (
  task_id uuid NOT NULL,
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  kind text NOT NULL,
  at timestamp with time zone NOT NULL,
  fired_at timestamp with time zone,
  CONSTRAINT task_alarms_pkey PRIMARY KEY (task_id, kind),
  CONSTRAINT task_alarms_task_id_fkey FOREIGN KEY (task_id) REFERENCES tasks(id)
);
ALTER TABLE task_alarms ENABLE ROW LEVEL SECURITY;
ALTER TABLE task_alarms FORCE ROW LEVEL SECURITY;
CREATE POLICY task_alarms_owner ON task_alarms TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY task_alarms_wall ON task_alarms TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[]))));
GRANT INSERT, SELECT, UPDATE ON task_alarms TO jalon_app;

CREATE TABLE tasks (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL,
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  node text NOT NULL,
  round integer NOT NULL,
  state text NOT NULL,
  candidate_kind text NOT NULL,
  candidate_region_id uuid,
  candidate_user_id uuid,
  excluded_user_id uuid,
  assignee_id uuid,
  claimed_at timestamp with time zone,
  opened_at timestamp with time zone NOT NULL,
  due_at timestamp with time zone,
  completed_at timestamp with time zone,
  completed_by uuid,
  outcome text,
  version integer NOT NULL DEFAULT 1,
  lease_until timestamp with time zone,
  owner_id uuid,
  follow_up_at timestamp with time zone,
  due_moves integer NOT NULL DEFAULT 0,
  handover_note text,
  handover_by uuid,
  handover_at timestamp with time zone,
  draft text,
  draft_by uuid,
  draft_at timestamp with time zone,
  paused_at timestamp with time zone,
  paused_due_at timestamp with time zone,
  for_user_id uuid,
  route_tried_at timestamp with time zone,
  closes_at timestamp with time zone,
  title text,
  details text,
  blocking boolean NOT NULL DEFAULT false,
  added_by uuid,
  parent_id uuid,
  CONSTRAINT added_tasks_alone_block CHECK (((node = 'adHoc'::text) OR (NOT blocking))),
  CONSTRAINT added_tasks_alone_divide CHECK (((node = 'adHoc'::text) OR (parent_id IS NULL))),
  CONSTRAINT added_tasks_say_what CHECK ((((node = 'adHoc'::text) = (title IS NOT NULL)) AND ((node = 'adHoc'::text) = (added_by IS NOT NULL)))),
  CONSTRAINT owner_lends_to_another CHECK (((owner_id IS NULL) OR ((state = 'claimed'::text) AND (owner_id <> assignee_id)) OR (state = ANY (ARRAY['completed'::text, 'cancelled'::text])))),
  CONSTRAINT tasks_added_by_fkey FOREIGN KEY (added_by) REFERENCES users(id),
  CONSTRAINT tasks_assignee_id_fkey FOREIGN KEY (assignee_id) REFERENCES users(id),
  CONSTRAINT tasks_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT tasks_candidate_kind_check CHECK ((candidate_kind = ANY (ARRAY['group'::text, 'person'::text]))),
  CONSTRAINT tasks_candidate_region_id_fkey FOREIGN KEY (candidate_region_id) REFERENCES regions(id),
  CONSTRAINT tasks_candidate_user_id_fkey FOREIGN KEY (candidate_user_id) REFERENCES users(id),
  CONSTRAINT tasks_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  CONSTRAINT tasks_case_id_node_round_key UNIQUE (case_id, node, round),
  CONSTRAINT tasks_check CHECK (((candidate_kind = 'group'::text) = (candidate_region_id IS NOT NULL))),
  CONSTRAINT tasks_check1 CHECK (((candidate_kind = 'person'::text) = (candidate_user_id IS NOT NULL))),
  CONSTRAINT tasks_check2 CHECK (((state <> 'claimed'::text) OR (assignee_id IS NOT NULL))),
  CONSTRAINT tasks_check3 CHECK (((assignee_id IS NULL) OR (excluded_user_id IS NULL) OR (assignee_id <> excluded_user_id))),
  CONSTRAINT tasks_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT tasks_completed_by_fkey FOREIGN KEY (completed_by) REFERENCES users(id),
  CONSTRAINT tasks_details_check CHECK ((details <> ''::text)),
  CONSTRAINT tasks_draft_by_fkey FOREIGN KEY (draft_by) REFERENCES users(id),
  CONSTRAINT tasks_excluded_user_id_fkey FOREIGN KEY (excluded_user_id) REFERENCES users(id),
  CONSTRAINT tasks_for_user_id_fkey FOREIGN KEY (for_user_id) REFERENCES users(id),
  CONSTRAINT tasks_handover_by_fkey FOREIGN KEY (handover_by) REFERENCES users(id),
  CONSTRAINT tasks_held_for_another CHECK (((for_user_id IS NULL) OR (for_user_id <> assignee_id))),
  CONSTRAINT tasks_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users(id),
  CONSTRAINT tasks_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES tasks(id),
  CONSTRAINT tasks_pkey PRIMARY KEY (id),
  CONSTRAINT tasks_state_check CHECK ((state = ANY (ARRAY['open'::text, 'claimed'::text, 'completed'::text, 'cancelled'::text]))),
  CONSTRAINT tasks_title_check CHECK ((title <> ''::text))
);
CREATE INDEX added_tasks ON public.tasks USING btree (case_id, opened_at, id) WHERE (node = 'adHoc'::text);
CREATE UNIQUE INDEX one_open_task_per_case ON public.tasks USING btree (case_id) WHERE ((state = ANY (ARRAY['open'::text, 'claimed'::text])) AND (node <> 'adHoc'::text));
CREATE INDEX open_added_tasks ON public.tasks USING btree (case_id) WHERE ((node = 'adHoc'::text) AND (state = ANY (ARRAY['open'::text, 'claimed'::text])));
CREATE INDEX tasks_by_due ON public.tasks USING btree (company_id, COALESCE(due_at, 'infinity'::timestamp with time zone), id) WHERE (state = ANY (ARRAY['open'::text, 'claimed'::text]));
CREATE INDEX tasks_held ON public.tasks USING btree (assignee_id, due_at, id) WHERE (state = 'claimed'::text);
CREATE INDEX tasks_lent ON public.tasks USING btree (owner_id) WHERE ((owner_id IS NOT NULL) AND (state = 'claimed'::text));
CREATE UNIQUE INDEX tasks_of_case ON public.tasks USING btree (case_id, id);
CREATE INDEX tasks_stood_in ON public.tasks USING btree (for_user_id) WHERE (for_user_id IS NOT NULL);
ALTER TABLE tasks ENABLE ROW LEVEL SECURITY;
ALTER TABLE tasks FORCE ROW LEVEL SECURITY;
CREATE POLICY tasks_owner ON tasks TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY tasks_wall ON tasks TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[]))));
GRANT INSERT, SELECT, UPDATE ON tasks TO jalon_app;

CREATE TABLE time_entries (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  mission_id uuid NOT NULL,
  user_id uuid NOT NULL,
  kind text NOT NULL DEFAULT 'time'::text,
  on_day date NOT NULL,
  minutes integer NOT NULL DEFAULT 0,
  amount_cents bigint NOT NULL DEFAULT 0,
  import_id uuid,
  import_key text,
  proposal_line_id uuid,
  revenue_cents bigint,
  CONSTRAINT imported_once UNIQUE (company_id, import_key),
  CONSTRAINT time_entries_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT time_entries_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT time_entries_import_id_fkey FOREIGN KEY (import_id) REFERENCES time_imports(id),
  CONSTRAINT time_entries_kind_check CHECK ((kind = ANY (ARRAY['time'::text, 'expense'::text]))),
  CONSTRAINT time_entries_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES missions(id),
  CONSTRAINT time_entries_pkey PRIMARY KEY (id),
  CONSTRAINT time_entries_proposal_line_id_fkey FOREIGN KEY (proposal_line_id) REFERENCES proposal_lines(id) ON DELETE SET NULL,
  CONSTRAINT time_entries_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id)
);
CREATE INDEX time_entries_of ON public.time_entries USING btree (mission_id);
CREATE INDEX time_entries_of_line ON public.time_entries USING btree (proposal_line_id) WHERE (proposal_line_id IS NOT NULL);
ALTER TABLE time_entries ENABLE ROW LEVEL SECURITY;
ALTER TABLE time_entries FORCE ROW LEVEL SECURITY;
CREATE POLICY time_entries_owner ON time_entries TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY time_entries_wall ON time_entries TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[]))));
GRANT DELETE, INSERT, SELECT, UPDATE ON time_entries TO jalon_app;

CREATE TABLE time_imports (
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  file_name text NOT NULL,
  created integer NOT NULL,
  imported_by uuid NOT NULL,
  imported_at timestamp with time zone NOT NULL,
  reverted_at timestamp with time zone,
  reverted_by uuid,
  CONSTRAINT time_imports_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT time_imports_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT time_imports_imported_by_fkey FOREIGN KEY (imported_by) REFERENCES users(id),
  CONSTRAINT time_imports_pkey PRIMARY KEY (id),
  CONSTRAINT time_imports_reverted_by_fkey FOREIGN KEY (reverted_by) REFERENCES users(id)
);
CREATE INDEX time_imports_of ON public.time_imports USING btree (company_id, imported_at DESC);
ALTER TABLE time_imports ENABLE ROW LEVEL SECURITY;
ALTER TABLE time_imports FORCE ROW LEVEL SECURITY;
CREATE POLICY time_imports_owner ON time_imports TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY time_imports_wall ON time_imports TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[])))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (bu_id = ANY (( SELECT wall_bus() AS wall_bus)::uuid[]))));
GRANT INSERT, SELECT ON time_imports TO jalon_app;
GRANT UPDATE (reverted_at) ON time_imports TO jalon_app;
GRANT UPDATE (reverted_by) ON time_imports TO jalon_app;

CREATE TABLE transmissions (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  account_id uuid NOT NULL,
  what text NOT NULL,
  contact_id uuid,
  entered_at timestamp with time zone NOT NULL,
  due_at timestamp with time zone NOT NULL,
  tries integer NOT NULL DEFAULT 0,
  next_try_at timestamp with time zone,
  problem text,
  sent_at timestamp with time zone,
  withdrawn boolean NOT NULL DEFAULT false,
  stopped_at timestamp with time zone,
  final_on date,
  CONSTRAINT transmissions_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT transmissions_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT transmissions_check CHECK (((what = 'contact'::text) = (contact_id IS NOT NULL))),
  CONSTRAINT transmissions_check1 CHECK (((sent_at IS NULL) OR (stopped_at IS NULL))),
  CONSTRAINT transmissions_check2 CHECK (((final_on IS NULL) OR ((what = 'vault_contact'::text) AND (sent_at IS NOT NULL) AND (NOT withdrawn)))),
  CONSTRAINT transmissions_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT transmissions_pkey PRIMARY KEY (id),
  CONSTRAINT transmissions_problem_check CHECK ((problem = ANY (ARRAY['unavailable'::text, 'refused'::text, 'not_configured'::text, 'supervisor_missing'::text, 'email_missing'::text]))),
  CONSTRAINT transmissions_what_check CHECK ((what = ANY (ARRAY['contact'::text, 'vault_contact'::text, 'invoice_emails'::text, 'supervisor'::text])))
);
CREATE UNIQUE INDEX one_waiting_transmission ON public.transmissions USING btree (account_id, what, contact_id) NULLS NOT DISTINCT WHERE ((sent_at IS NULL) AND (stopped_at IS NULL));
CREATE INDEX transmissions_not_final ON public.transmissions USING btree (account_id) WHERE ((what = 'vault_contact'::text) AND (sent_at IS NOT NULL) AND (NOT withdrawn) AND (final_on IS NULL));
CREATE INDEX transmissions_of_account ON public.transmissions USING btree (account_id, what, contact_id, sent_at DESC);
CREATE INDEX transmissions_waiting ON public.transmissions USING btree (due_at) WHERE ((sent_at IS NULL) AND (stopped_at IS NULL));
ALTER TABLE transmissions ENABLE ROW LEVEL SECURITY;
ALTER TABLE transmissions FORCE ROW LEVEL SECURITY;
CREATE POLICY transmissions_owner ON transmissions TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY transmissions_wall ON transmissions TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (EXISTS ( SELECT 1
   FROM accounts a
  WHERE (a.id = transmissions.account_id))))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (EXISTS ( SELECT 1
   FROM accounts a
  WHERE (a.id = transmissions.account_id)))));
GRANT INSERT, SELECT, UPDATE ON transmissions TO jalon_app;

CREATE TABLE unit_letterheads (
  company_id uuid NOT NULL,
  legal_form text NOT NULL,
  capital_cents bigint,
  siren text NOT NULL,
  registry text,
  address_line text NOT NULL,
  postcode text NOT NULL,
  city text NOT NULL,
  vat_number text NOT NULL,
  professional_body text,
  insurer text NOT NULL,
  insurance_policy text NOT NULL,
  phone text NOT NULL,
  email text NOT NULL,
  name text,
  logo_sha256 text,
  version integer NOT NULL DEFAULT 1,
  changed_by uuid,
  changed_at timestamp with time zone,
  bu_id uuid NOT NULL,
  CONSTRAINT letterheads_capital_cents_check CHECK ((capital_cents > 0)),
  CONSTRAINT letterheads_siren_check CHECK ((siren ~ '^[0-9]{9}$'::text)),
  CONSTRAINT unit_letterheads_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT unit_letterheads_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES users(id),
  CONSTRAINT unit_letterheads_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT unit_letterheads_company_id_logo_sha256_fkey FOREIGN KEY (company_id, logo_sha256) REFERENCES letterhead_logos(company_id, sha256),
  CONSTRAINT unit_letterheads_pkey PRIMARY KEY (bu_id)
);
ALTER TABLE unit_letterheads ENABLE ROW LEVEL SECURITY;
ALTER TABLE unit_letterheads FORCE ROW LEVEL SECURITY;
CREATE POLICY unit_letterheads_owner ON unit_letterheads TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY unit_letterheads_wall ON unit_letterheads TO jalon_app USING ((company_id = ( SELECT wall_company() AS wall_company))) WITH CHECK ((company_id = ( SELECT wall_company() AS wall_company)));
GRANT DELETE, INSERT, SELECT, UPDATE ON unit_letterheads TO jalon_app;

CREATE TABLE upload_pieces (
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  user_id uuid NOT NULL,
  account_id uuid NOT NULL,
  fingerprint text NOT NULL,
  from_byte integer NOT NULL,
  size_bytes integer NOT NULL,
  store_id text NOT NULL,
  sha256 text NOT NULL,
  key_id text NOT NULL,
  wrapped_key text NOT NULL,
  received_at timestamp with time zone NOT NULL,
  CONSTRAINT upload_pieces_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE,
  CONSTRAINT upload_pieces_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT upload_pieces_from_byte_check CHECK ((from_byte >= 0)),
  CONSTRAINT upload_pieces_pkey PRIMARY KEY (id),
  CONSTRAINT upload_pieces_size_bytes_check CHECK ((size_bytes > 0)),
  CONSTRAINT upload_pieces_store_id_key UNIQUE (store_id),
  CONSTRAINT upload_pieces_user_id_account_id_fingerprint_from_byte_key UNIQUE (user_id, account_id, fingerprint, from_byte),
  CONSTRAINT upload_pieces_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id)
);
CREATE INDEX upload_pieces_by_age ON public.upload_pieces USING btree (received_at);
CREATE INDEX upload_pieces_of_account ON public.upload_pieces USING btree (account_id);
ALTER TABLE upload_pieces ENABLE ROW LEVEL SECURITY;
ALTER TABLE upload_pieces FORCE ROW LEVEL SECURITY;
CREATE POLICY upload_pieces_own ON upload_pieces TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND (user_id = ( SELECT wall_user() AS wall_user)))) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND (user_id = ( SELECT wall_user() AS wall_user))));
CREATE POLICY upload_pieces_owner ON upload_pieces TO CURRENT_USER USING (true) WITH CHECK (true);
GRANT DELETE, INSERT, SELECT ON upload_pieces TO jalon_app;

CREATE TABLE user_roles (
  user_id uuid NOT NULL,
  role text NOT NULL,
  scope text NOT NULL,
  scope_id uuid NOT NULL,
  CONSTRAINT user_roles_pkey PRIMARY KEY (user_id, role, scope_id),
  CONSTRAINT user_roles_role_check CHECK ((role = ANY (ARRAY['consultant'::text, 'business_support'::text, 'support_supervisor'::text, 'client_relations'::text, 'bu_head'::text, 'hub_director'::text, 'regional_offer_head'::text, 'development_team'::text, 'development_lead'::text, 'administrator'::text, 'auditor'::text]))),
  CONSTRAINT user_roles_scope_check CHECK ((scope = ANY (ARRAY['bu'::text, 'hub'::text, 'region'::text, 'company'::text]))),
  CONSTRAINT user_roles_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id)
);
ALTER TABLE user_roles ENABLE ROW LEVEL SECURITY;
ALTER TABLE user_roles FORCE ROW LEVEL SECURITY;
CREATE POLICY user_roles_owner ON user_roles TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY user_roles_wall ON user_roles TO jalon_app USING (((EXISTS ( SELECT 1
   FROM users u
  WHERE (u.id = user_roles.user_id))) AND true)) WITH CHECK (((EXISTS ( SELECT 1
   FROM users u
  WHERE (u.id = user_roles.user_id))) AND true));
CREATE TRIGGER user_roles_audited AFTER INSERT OR DELETE OR UPDATE ON public.user_roles FOR EACH ROW EXECUTE FUNCTION audit_rights();
GRANT INSERT, SELECT, UPDATE ON user_roles TO jalon_app;

CREATE TABLE users (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  bu_id uuid NOT NULL,
  code text NOT NULL,
  email text NOT NULL,
  first_name text NOT NULL,
  last_name text NOT NULL,
  password_hash text NOT NULL,
  disabled_at timestamp with time zone,
  search_text text GENERATED ALWAYS AS (fold_text(((first_name || ' '::text) || last_name))) STORED,
  CONSTRAINT users_bu_id_fkey FOREIGN KEY (bu_id) REFERENCES business_units(id),
  CONSTRAINT users_company_id_code_key UNIQUE (company_id, code),
  CONSTRAINT users_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  CONSTRAINT users_email_check CHECK ((email = lower(btrim(email)))),
  CONSTRAINT users_email_key UNIQUE (email),
  CONSTRAINT users_pkey PRIMARY KEY (id)
);
CREATE INDEX users_by_part ON public.users USING gin (search_text gin_trgm_ops);
ALTER TABLE users ENABLE ROW LEVEL SECURITY;
ALTER TABLE users FORCE ROW LEVEL SECURITY;
CREATE POLICY users_owner ON users TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY users_wall ON users TO jalon_app USING (((company_id = ( SELECT wall_company() AS wall_company)) AND true)) WITH CHECK (((company_id = ( SELECT wall_company() AS wall_company)) AND true));
CREATE TRIGGER users_audited AFTER UPDATE ON public.users FOR EACH ROW EXECUTE FUNCTION audit_rights();
GRANT INSERT, SELECT, UPDATE ON users TO jalon_app;

CREATE TABLE worker_heartbeats (
  queue text NOT NULL,
  worker_id text NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT worker_heartbeats_pkey PRIMARY KEY (queue, worker_id)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON worker_heartbeats TO jalon_app;


-- Views


