import { access, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { openPool, type Knex } from '../../db/pool';
import type { CaseKind } from '../../domain/cases/kinds';
import { isEdge } from '../../domain/processes/graph';
import { graphs } from '../../domain/processes/graphs';
import { createTestDatabase, type TestDatabase } from '../../tests/support/postgres';
import { loadDemo } from './load';
import { testDocumentKeys } from '../../tests/support/payloadKeys';

/** A Tuesday morning: some of the day's due dates are still to come. */
const now = new Date('2026-11-24T10:00:00Z');

let database: TestDatabase;
let owner: Knex;
let documentsDir: string;

beforeAll(async () => {
  database = await createTestDatabase();
  documentsDir = await mkdtemp(path.join(os.tmpdir(), 'jalon-demo-'));
  owner = openPool({ url: database.ownerUrl, name: 'test', max: 2 });
  await loadDemo(database.ownerUrl, now, { documentsDir, documentKeys: testDocumentKeys });
}, 300_000);

afterAll(async () => {
  await owner.destroy();
  await database.drop();
  await rm(documentsDir, { recursive: true });
});

async function rows<T>(sql: string): Promise<T[]> {
  const answer = await owner.raw<{ rows: T[] }>(sql);
  return answer.rows;
}

async function names(sql: string): Promise<string[]> {
  return (await rows<{ name: string }>(sql)).map(({ name }) => name);
}

describe('opportunities', () => {
  test('stand at every stage', async () => {
    const stages = await rows<{ stage: string; count: number }>(
      'SELECT stage, count(*)::int AS count FROM opportunities GROUP BY stage',
    );
    expect(stages.map(({ stage }) => stage).sort()).toEqual([
      'identification',
      'lost',
      'proposition',
      'qualification',
      'won',
    ]);
    expect(stages.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(120);
  });

  test('were won last month, and each has its order, its billing and a client', async () => {
    expect(
      await names(
        "SELECT number AS name FROM opportunities WHERE stage = 'won' AND won_on BETWEEN '2026-10-01' AND '2026-10-31'",
      ),
    ).not.toEqual([]);
    // a renewal adds to the billing, a mission that ended may give some of it up
    expect(
      await names(`
      SELECT o.number AS name FROM opportunities o JOIN accounts a ON a.id = o.account_id
        LEFT JOIN missions m ON m.opportunity_id = o.id LEFT JOIN proposals p ON p.mission_id = m.id LEFT JOIN billing_schedules b ON b.mission_id = m.id
        LEFT JOIN LATERAL (SELECT coalesce(sum((r.fields ->> 'amount')::numeric * 100), 0) AS cents FROM requests r
          WHERE r.mission_id = m.id AND r.template = 'missionChange' AND r.resolved_at IS NOT NULL AND r.decision IS DISTINCT FROM 'refused') renewed ON true
      WHERE o.stage = 'won' AND (a.kind <> 'client' OR p.state IS DISTINCT FROM 'signed' OR m.state IS DISTINCT FROM (CASE WHEN m.ended_on IS NULL THEN 'REA' ELSE 'TER' END)
        OR b.total_cents IS NULL OR b.total_cents > p.net_cents + renewed.cents OR (m.ended_on IS NULL AND b.total_cents < p.net_cents + renewed.cents)
        OR b.total_cents <> (SELECT sum(amount_cents) FROM billing_schedule_lines WHERE schedule_id = b.id AND replaced_at IS NULL))`),
    ).toEqual([]);
    expect(
      await names("SELECT template AS name FROM requests WHERE template = 'missionChange' AND resolved_at IS NOT NULL"),
    ).not.toEqual([]);
  });

  test('one at Proposition is asked to go back, and waits for Business Support', async () => {
    expect(
      await names(
        "SELECT o.stage AS name FROM requests r JOIN opportunities o ON o.id = r.opportunity_id WHERE r.template = 'stageReturn' AND r.status = 'submitted'",
      ),
    ).toEqual(['proposition']);
  });

  test('some need attention: their signature date has gone by', async () => {
    expect(
      await names(
        "SELECT number AS name FROM opportunities WHERE stage IN ('identification', 'qualification', 'proposition') AND expected_signature_on < '2026-11-24'",
      ),
    ).not.toEqual([]);
  });

  test('at Proposition have one mission and one proposal with lines', async () => {
    expect(
      await names(`
      SELECT o.number AS name FROM opportunities o WHERE o.stage = 'proposition' AND (
        (SELECT count(*) FROM missions m WHERE m.opportunity_id = o.id) <> 1
        OR NOT EXISTS (SELECT 1 FROM proposals p JOIN proposal_lines l ON l.proposal_id = p.id WHERE p.opportunity_id = o.id))`),
    ).toEqual([]);
  });

  test('whose mission was configured have told Loop who supervises, once for each client (requirement 84)', async () => {
    const configured =
      "SELECT a.number AS name FROM accounts a WHERE EXISTS (SELECT FROM case_events e JOIN cases c ON c.id = e.case_id WHERE c.account_id = a.id AND e.type = 'missionStateChanged' AND e.data->>'to' = 'REA') ORDER BY 1";
    expect(
      await names(
        "SELECT a.number AS name FROM transmissions t JOIN accounts a ON a.id = t.account_id WHERE t.what = 'supervisor' ORDER BY 1",
      ),
    ).toEqual(await names(configured));
  });

  test('wait for approvers of each kind', async () => {
    expect(await names('SELECT approver_role AS name FROM approvals WHERE outcome IS NULL ORDER BY 1')).toEqual([
      'bu_head',
      'hub_director',
      'regional_offer_head',
    ]);
  });
});

describe('requests', () => {
  test('stand in every status that people meet', async () => {
    expect(await names('SELECT DISTINCT status AS name FROM requests ORDER BY 1')).toEqual([
      'cancelled',
      'closed',
      'draft',
      'in_progress',
      'refused',
      'resolved',
      'returned',
      'submitted',
    ]);
  });

  test.each([
    ['late and taken by nobody', "state = 'open' AND due_at < TIMESTAMPTZ '2026-11-24T10:00:00Z'"],
    [
      'late with somebody',
      "state = 'claimed' AND candidate_kind = 'group' AND due_at < TIMESTAMPTZ '2026-11-24T10:00:00Z'",
    ],
    [
      'due today',
      "state = 'open' AND due_at BETWEEN TIMESTAMPTZ '2026-11-24T10:00:00Z' AND TIMESTAMPTZ '2026-11-24T17:00:00Z'",
    ],
    ['not due yet', "state = 'open' AND due_at > TIMESTAMPTZ '2026-11-25T00:00:00Z'"],
    ['back with the requester', "state = 'claimed' AND node = 'complete'"],
    [
      'added by a colleague, for a person and commented on',
      "state = 'claimed' AND node = 'adHoc' AND EXISTS (SELECT FROM messages m WHERE m.task_id = tasks.id)",
    ],
    ['added for a group, and hold up an answer', "state = 'open' AND node = 'adHoc' AND blocking"],
  ])('some tasks are %s', async (_what, where) => {
    expect(await names(`SELECT node AS name FROM tasks WHERE ${where}`)).not.toEqual([]);
  });
});

describe('every case', () => {
  test('has its decisions numbered from one without a gap, up to the last', async () => {
    expect(
      await names(`
      SELECT c.number AS name FROM cases c LEFT JOIN case_events e ON e.case_id = c.id GROUP BY c.id
      HAVING count(e.seq) <> c.last_seq OR max(e.seq) <> c.last_seq OR min(e.seq) <> 1`),
    ).toEqual([]);
  });

  test('tells them in order of time, none of them later than now', async () => {
    expect(
      await names(`
      SELECT DISTINCT c.number AS name FROM cases c JOIN case_events e ON e.case_id = c.id LEFT JOIN case_events f ON f.case_id = c.id AND f.seq = e.seq + 1
      WHERE f.at < e.at OR e.at > TIMESTAMPTZ '2026-11-24T10:00:00Z'`),
    ).toEqual([]);
  });

  test('went along edges of its process only', async () => {
    const steps = await rows<{ kind: CaseKind; caseId: string; node: string; outcome: string | null }>(`
      SELECT c.kind, c.id AS "caseId", s.node, s.outcome FROM case_steps s JOIN cases c ON c.id = s.case_id ORDER BY s.case_id, s.position`);
    const strayed = steps.filter((step, index) => {
      const before = steps[index - 1];
      return before?.caseId === step.caseId && !isEdge(graphs[step.kind], before.node, before.outcome, step.node);
    });
    expect(strayed).toEqual([]);
    expect(steps.length).toBeGreaterThan(400);
  });

  test('that is open has one step under way, and news for the relay', async () => {
    expect(
      await names(`
      SELECT c.number AS name FROM cases c WHERE c.closed_at IS NULL AND c.state <> 'draft' AND (
        c.processed_seq >= c.last_seq OR 1 <> (SELECT count(*) FROM case_steps s WHERE s.case_id = c.id AND s.closed_at IS NULL))`),
    ).toEqual([]);
  });

  test('that is over was read to its end and holds nobody', async () => {
    expect(
      await names(`
      SELECT c.number AS name FROM cases c WHERE c.closed_at IS NOT NULL AND (c.processed_seq <> c.last_seq OR c.holder_kind <> 'nobody'
        OR EXISTS (SELECT 1 FROM tasks t WHERE t.case_id = c.id AND t.state IN ('open', 'claimed')))`),
    ).toEqual([]);
  });

  test('went without an incident, and no mail of the past will leave', async () => {
    expect(await names('SELECT node AS name FROM incidents')).toEqual([]);
    expect(await names('SELECT key AS name FROM effects WHERE sent_at IS NULL')).toEqual([]);
  });
});

test('each document is in the store', async () => {
  const kept = await rows<{ store_id: string }>('SELECT store_id FROM documents');
  expect(kept.length).toBeGreaterThan(50);
  await Promise.all(kept.map(({ store_id }) => access(path.join(documentsDir, store_id.slice(0, 2), store_id))));
});

test('the second company sees only its own', async () => {
  expect(
    await names(
      "SELECT DISTINCT a.legal_name AS name FROM accounts a JOIN companies c ON c.id = a.company_id WHERE c.code = 'OLM' ORDER BY 1",
    ),
  ).toHaveLength(3);
  expect(
    await names("SELECT o.name FROM opportunities o JOIN companies c ON c.id = o.company_id WHERE c.code = 'OLM'"),
  ).toHaveLength(3);
});
