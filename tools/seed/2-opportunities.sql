-- Accounts in registration (a SIREN would be somebody's), and the opportunities, each where a request of its template may be asked for.
INSERT INTO accounts (id, company_id, bu_id, bu_ids, number, kind, legal_name, trade_name, comparison_name, legal_structure, legal_form, city, client_lead_partner_id, created_by)
SELECT id, company_id, bu_id, ARRAY[bu_id], '901' || lpad(nextval('prospect_number')::text, 7, '0'), 'prospect', upper(name), name, lower(unaccent(name)), 'legal_person', 'en_cours_immatriculation', 'Paris', lead_id, lead_id
FROM account;

CREATE TEMP TABLE numbered ON COMMIT DROP AS
SELECT opportunity_id AS id, 'OPP' || lpad(nextval('opportunity_number')::text, 7, '0') AS number, (200000 + d6 * 3000000)::bigint AS cents,
  CASE template WHEN 'acceptance' THEN 'qualification' ELSE 'proposition' END AS stage, (made_at + (d5 * 120 - 20) * interval '1 day')::date AS signature_on
FROM seed;

INSERT INTO cases (id, company_id, bu_id, kind, number, title, account_id, opportunity_id, state, node, last_seq, processed_seq, last_event_at, holder_kind, holder_user_id, holder_since, opened_at, opened_by)
SELECT s.opportunity_id, s.company_id, s.bu_id, 'opportunity', n.number, 'Comptabilité_Tenue', s.account_id, s.opportunity_id, n.stage, n.stage, 1, 1, s.opened_at, 'requester', s.requester_id, s.opened_at, s.opened_at - interval '9 days', s.requester_id
FROM seed s JOIN numbered n ON n.id = s.opportunity_id;

INSERT INTO opportunities (id, company_id, bu_id, number, account_id, name, stage, stage_since, engagement_partner_id, engagement_manager_id, practice_id, offer_family_id, offer_id, amount_cents, euro_cents, expected_signature_on, created_at, created_by, updated_at)
SELECT s.opportunity_id, s.company_id, s.bu_id, n.number, s.account_id, 'Comptabilité_Tenue', n.stage, s.opened_at, s.requester_id, s.requester_id,
  (s.offer->>'practice')::uuid, (s.offer->>'family')::uuid, (s.offer->>'offer')::uuid, n.cents, n.cents, n.signature_on, s.opened_at - interval '9 days', s.requester_id, s.opened_at
FROM seed s JOIN numbered n ON n.id = s.opportunity_id;

INSERT INTO case_events (case_id, seq, company_id, bu_id, type, data, principal_kind, principal_id, at)
SELECT opportunity_id, 1, company_id, bu_id, 'opportunityOpened', jsonb_build_object('accountId', account_id), 'person', requester_id, opened_at - interval '9 days' FROM seed;

INSERT INTO case_steps (case_id, node, round, company_id, bu_id, kind, position, from_seq, until_seq, outcome, opened_at, closed_at)
SELECT s.opportunity_id, w.node, 1, s.company_id, s.bu_id, w.kind, w.position, 1, CASE WHEN w.outcome IS NULL THEN NULL ELSE 1 END, w.outcome, s.opened_at - interval '9 days', CASE WHEN w.outcome IS NULL THEN NULL ELSE s.opened_at END
FROM seed s JOIN (VALUES
  ('acceptance', 'identification', 'wait', 1, 'qualification'), ('acceptance', 'qualification', 'wait', 2, NULL),
  ('missionSetup', 'identification', 'wait', 1, 'qualification'), ('missionSetup', 'qualification', 'wait', 2, 'proposition'), ('missionSetup', 'prepareProposition', 'serviceStep', 3, 'done'), ('missionSetup', 'proposition', 'wait', 4, NULL),
  ('lossArchival', 'identification', 'wait', 1, 'qualification'), ('lossArchival', 'qualification', 'wait', 2, 'proposition'), ('lossArchival', 'prepareProposition', 'serviceStep', 3, 'done'), ('lossArchival', 'proposition', 'wait', 4, NULL)
) AS w(template, node, kind, position, outcome) USING (template);

INSERT INTO missions (id, company_id, bu_id, opportunity_id, account_id, number, label, state, starts_on, ends_on, created_at)
SELECT mission_id, company_id, bu_id, opportunity_id, account_id, lpad(nextval('mission_number')::text, 7, '0'), 'Comptabilité_Tenue', CASE template WHEN 'missionSetup' THEN 'CHK' ELSE 'AVV' END, made_at::date + 30, made_at::date + 300, opened_at
FROM seed WHERE template <> 'acceptance';

INSERT INTO proposals (company_id, bu_id, opportunity_id, account_id, mission_id, number, label, state, net_cents, catalogue_cents, content_hash, approved_hash, author_id, proposed_on, signed_on)
SELECT s.company_id, s.bu_id, s.opportunity_id, s.account_id, s.mission_id, 'EME26' || lpad(nextval('proposal_number')::text, 6, '0'), 'Comptabilité_Tenue',
  CASE s.template WHEN 'missionSetup' THEN 'signed' ELSE 'draft' END, n.cents, n.cents, md5(n.number), md5(n.number), s.requester_id, s.opened_at::date, CASE s.template WHEN 'missionSetup' THEN s.opened_at::date END
FROM seed s JOIN numbered n ON n.id = s.opportunity_id WHERE s.template <> 'acceptance';
