-- One row per opportunity (and request) to come, with everything that chance decides. Parameters stand in `wish`.
SELECT setseed(0.42);

CREATE TEMP TABLE unit ON COMMIT DROP AS
SELECT row_number() OVER (ORDER BY b.code) AS n, b.company_id, b.id AS bu_id, h.region_id,
  ARRAY(SELECT u.id FROM users u JOIN user_roles r ON r.user_id = u.id WHERE u.bu_id = b.id AND r.role = 'consultant' AND u.disabled_at IS NULL ORDER BY u.code) AS consultants,
  ARRAY(SELECT u.id FROM users u JOIN user_roles r ON r.user_id = u.id WHERE r.role = 'business_support' AND r.scope_id = h.region_id AND u.disabled_at IS NULL ORDER BY u.code) AS agents,
  (SELECT jsonb_build_object('practice', f.practice_id, 'family', f.id, 'offer', o.id) FROM offers o JOIN offer_families f ON f.id = o.family_id WHERE o.company_id = b.company_id ORDER BY o.code LIMIT 1) AS offer
FROM business_units b JOIN hubs h ON h.id = b.hub_id;
DELETE FROM unit WHERE cardinality(consultants) = 0 OR cardinality(agents) = 0;

CREATE TEMP TABLE account ON COMMIT DROP AS
SELECT a.i, gen_random_uuid() AS id, u.company_id, u.bu_id, u.consultants[1] AS lead_id,
  words.first[1 + a.i % 12] || ' ' || words.second[1 + a.i / 12 % 15] || ' ' || a.i AS name
FROM wish, LATERAL generate_series(1, greatest(1, wish.wanted / 4)) AS a(i)
JOIN (SELECT *, row_number() OVER (ORDER BY n) - 1 AS place, count(*) OVER () AS units FROM unit) u ON u.place = a.i % u.units
CROSS JOIN (SELECT
  ARRAY['Ateliers', 'Comptoir', 'Moulins', 'Maison', 'Groupe', 'Transports', 'Jardins', 'Verrerie', 'Papeterie', 'Clinique', 'Imprimerie', 'Menuiserie'] AS first,
  ARRAY['Vermelle', 'Bréchamps', 'Orsinval', 'Tilleroy', 'Hautécluse', 'Marvoisin', 'Ségrelles', 'Pontamafrey', 'Cluzel-Brême', 'Fontarède', 'Rochebrière', 'Valmestre', 'Étrépagnol', 'Grandlieu-Sorel', 'Ambrevent'] AS second) words;

CREATE TEMP TABLE seed ON COMMIT DROP AS
SELECT drawn.*, wish.now AS made_at,
  CASE template WHEN 'acceptance' THEN 'review' WHEN 'missionSetup' THEN 'check' ELSE 'confirm' END AS group_node,
  CASE situation WHEN 'returned' THEN 'returned' WHEN 'claimed' THEN 'in_progress' ELSE 'submitted' END AS status,
  agents[1 + floor(d4 * cardinality(agents))::int] AS agent_id,
  consultants[1 + floor(d5 * cardinality(consultants))::int] AS requester_id,
  -- most are young, a few are old; a third is late
  wish.now - (d2 * d2 * 45 + 0.02) * interval '1 day' AS opened_at,
  wish.now + (d3 * 18 - 6) * interval '1 day' AS due_at
FROM wish CROSS JOIN LATERAL (
  SELECT gen_random_uuid() AS request_id, gen_random_uuid() AS opportunity_id, gen_random_uuid() AS mission_id, gen_random_uuid() AS task_id,
    a.i, a.company_id, a.bu_id, a.id AS account_id, a.name AS account_name, u.region_id, u.consultants, u.agents, u.offer,
    CASE WHEN a.d0 < 0.6 THEN 'acceptance' WHEN a.d0 < 0.8 THEN 'missionSetup' ELSE 'lossArchival' END AS template,
    CASE WHEN a.d1 < 0.45 THEN 'open' WHEN a.d1 < 0.8 THEN 'claimed' ELSE 'returned' END AS situation, a.d2, a.d3, a.d4, a.d5, a.d6
  FROM (SELECT account.*, random() AS d0, random() AS d1, random() AS d2, random() AS d3, random() AS d4, random() AS d5, random() AS d6
    FROM generate_series(1, wish.wanted) AS r(i) JOIN account ON account.i = 1 + r.i % greatest(1, wish.wanted / 4)) a
  JOIN unit u ON u.bu_id = a.bu_id) drawn;
