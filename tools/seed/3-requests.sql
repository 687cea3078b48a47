-- The requests with the step their process waits at, its task and its ladder. Everything was read: nobody needs to be told.
INSERT INTO cases (id, company_id, bu_id, kind, number, title, account_id, opportunity_id, state, node, last_seq, processed_seq, last_event_at, holder_kind, holder_user_id, holder_region_id, holder_since, due_at, opened_at, opened_by)
SELECT request_id, company_id, bu_id, template, 'DEM' || lpad(nextval('request_number')::text, 7, '0'),
  CASE template WHEN 'acceptance' THEN 'Acceptation client / mission' WHEN 'missionSetup' THEN 'Paramétrage de mission' ELSE 'Archivage d’une opportunité perdue' END || ' – ' || account_name,
  account_id, opportunity_id, status, CASE situation WHEN 'returned' THEN 'complete' ELSE group_node END, 3, 3, opened_at,
  CASE situation WHEN 'returned' THEN 'requester' ELSE 'business_support' END,
  CASE situation WHEN 'returned' THEN requester_id WHEN 'claimed' THEN agent_id END, CASE situation WHEN 'returned' THEN NULL ELSE region_id END,
  opened_at, due_at, opened_at, requester_id
FROM seed;

INSERT INTO requests (id, company_id, bu_id, number, template, account_id, opportunity_id, mission_id, requester_id, region_id, title, fields, status, submitted_at)
SELECT s.request_id, s.company_id, s.bu_id, c.number, s.template, s.account_id, s.opportunity_id, CASE s.template WHEN 'acceptance' THEN NULL ELSE s.mission_id END, s.requester_id, s.region_id, c.title,
  CASE s.template WHEN 'acceptance' THEN '{"variant": "new_client"}' WHEN 'lossArchival' THEN jsonb_build_object('lossReason', 'PRIX', 'lostOn', s.made_at::date) ELSE '{"paymentMethod": "transfer"}' END, s.status, s.opened_at
FROM seed s JOIN cases c ON c.id = s.request_id;

INSERT INTO checklist_items (company_id, bu_id, request_id, key, position, required, state, reason_code, answer)
SELECT s.company_id, s.bu_id, s.request_id, line.key, line.position, true, CASE WHEN s.situation = 'returned' THEN 'refused' ELSE 'pending' END, CASE WHEN s.situation = 'returned' THEN 'missing_document' END, 'Voir le dossier'
FROM seed s CROSS JOIN (VALUES ('identity', 1), ('kbis', 2), ('activity', 3)) AS line(key, position) WHERE s.template = 'acceptance';

INSERT INTO case_events (case_id, seq, company_id, bu_id, type, data, principal_kind, principal_id, at)
SELECT s.request_id, e.seq, s.company_id, s.bu_id, e.type, CASE e.type WHEN 'taskOpened' THEN jsonb_build_object('taskId', s.task_id, 'node', s.group_node, 'round', 1) ELSE '{}' END,
  CASE e.type WHEN 'taskOpened' THEN 'system' ELSE 'person' END, CASE e.type WHEN 'taskOpened' THEN NULL ELSE s.requester_id END, s.opened_at
FROM seed s CROSS JOIN (VALUES (1, 'requestDrafted'), (2, 'requestSubmitted'), (3, 'taskOpened')) AS e(seq, type);

CREATE TEMP TABLE step ON COMMIT DROP AS
SELECT request_id, company_id, bu_id, opened_at, 'registerCheck' AS node, 'serviceStep' AS kind, 1 AS position, 'done' AS outcome FROM seed WHERE template = 'acceptance'
UNION ALL SELECT request_id, company_id, bu_id, opened_at, 'startControl', 'serviceStep', 1, 'done' FROM seed WHERE template = 'missionSetup'
UNION ALL SELECT request_id, company_id, bu_id, opened_at, group_node, 'humanTask', 2, CASE situation WHEN 'returned' THEN 'returned' END FROM seed
UNION ALL SELECT request_id, company_id, bu_id, opened_at, 'complete', 'humanTask', 3, NULL FROM seed WHERE situation = 'returned';
INSERT INTO case_steps (case_id, node, round, company_id, bu_id, kind, position, from_seq, until_seq, outcome, opened_at, closed_at)
SELECT request_id, node, 1, company_id, bu_id, kind, position, 3, CASE WHEN outcome IS NULL THEN NULL ELSE 3 END, outcome, opened_at, CASE WHEN outcome IS NULL THEN NULL ELSE opened_at END FROM step;

INSERT INTO tasks (id, case_id, company_id, bu_id, node, round, state, candidate_kind, candidate_region_id, excluded_user_id, assignee_id, claimed_at, opened_at, due_at, completed_at, completed_by, outcome)
SELECT task_id, request_id, company_id, bu_id, group_node, 1, CASE situation WHEN 'returned' THEN 'completed' WHEN 'claimed' THEN 'claimed' ELSE 'open' END, 'group', region_id, requester_id,
  CASE situation WHEN 'open' THEN NULL ELSE agent_id END, CASE situation WHEN 'open' THEN NULL ELSE opened_at END, opened_at, due_at,
  CASE situation WHEN 'returned' THEN opened_at END, CASE situation WHEN 'returned' THEN agent_id END, CASE situation WHEN 'returned' THEN 'returned' END
FROM seed;
INSERT INTO tasks (case_id, company_id, bu_id, node, round, state, candidate_kind, candidate_user_id, assignee_id, claimed_at, opened_at, due_at)
SELECT request_id, company_id, bu_id, 'complete', 1, 'claimed', 'person', requester_id, requester_id, opened_at, opened_at, due_at FROM seed WHERE situation = 'returned';

INSERT INTO task_alarms (task_id, company_id, bu_id, kind, at, fired_at)
SELECT t.id, t.company_id, t.bu_id, rung.kind, t.due_at + rung.after, CASE WHEN t.due_at + rung.after <= s.made_at THEN t.due_at + rung.after END
FROM seed s JOIN tasks t ON t.case_id = s.request_id AND t.completed_at IS NULL
CROSS JOIN (VALUES ('reminder', interval '-1 day'), ('escalateSupervisor', interval '0'), ('escalateHead', interval '2 days')) AS rung(kind, after);
