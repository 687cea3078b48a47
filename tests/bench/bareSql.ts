/** The baseline of a decision: its essential writes as one transaction of prepared statements through plain `pg`. */
import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { type PoolClient } from 'pg';
import { closedLoop } from './loop';
import type { Samples } from './statistics';

export interface OpenTask {
  task_id: string;
  case_id: string;
  company_id: string;
  bu_id: string;
  node: string;
  agent_id: string;
}

type Statement = (name: string, text: string, values: readonly unknown[]) => Promise<{ rows: { last_seq: number }[] }>;

async function inTransaction(pool: Pool, work: (run: Statement) => Promise<void>): Promise<void> {
  const client: PoolClient = await pool.connect();
  try {
    const run: Statement = (name, text, values) => client.query({ name, text, values: [...values] });
    await client.query('BEGIN');
    await work(run);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}

/** What claiming and completing have in common: lock, event, case row, answer for the key, audit. */
async function decision(
  run: Statement,
  task: OpenTask,
  action: string,
  holderId: string | null,
  write: () => Promise<unknown>,
): Promise<void> {
  const wall = [task.company_id, task.bu_id];
  const { rows } = await run('lock', 'SELECT last_seq FROM cases WHERE id = $1 FOR UPDATE', [task.case_id]);
  const seq = (rows[0]?.last_seq ?? 0) + 1;
  await write();
  await run(
    'event',
    `INSERT INTO case_events (case_id, seq, company_id, bu_id, type, data, principal_kind, principal_id, at) VALUES ($1, $2, $3, $4, $5, $6, 'person', $7, now())`,
    [task.case_id, seq, ...wall, action, { taskId: task.task_id, node: task.node }, task.agent_id],
  );
  await run(
    'case',
    'UPDATE cases SET last_seq = $2, last_event_at = now(), told_at = NULL, holder_user_id = $3, holder_since = now() WHERE id = $1',
    [task.case_id, seq, holderId],
  );
  await run(
    'answer',
    `INSERT INTO case_commands (case_id, key, company_id, bu_id, fingerprint, answer, at) VALUES ($1, $2, $3, $4, 'f', $5, now())`,
    [task.case_id, randomUUID(), ...wall, { applied: true, seq }],
  );
  await run(
    'audit',
    `INSERT INTO audit (company_id, bu_id, principal_kind, principal_id, action, object_kind, object_id, outcome) VALUES ($1, $2, 'person', $3, $4, 'acceptance', $5, 'applied')`,
    [...wall, task.agent_id, action, task.case_id],
  );
}

function claim(pool: Pool, task: OpenTask): Promise<void> {
  return inTransaction(pool, (run) =>
    decision(run, task, 'claimTask', task.agent_id, () =>
      run(
        'claim',
        `UPDATE tasks SET state = 'claimed', assignee_id = $2, claimed_at = now(), version = version + 1 WHERE id = $1`,
        [task.task_id, task.agent_id],
      ),
    ),
  );
}

function complete(pool: Pool, task: OpenTask): Promise<void> {
  return inTransaction(pool, (run) =>
    decision(run, task, 'completeTask', null, async () => {
      await run(
        'complete',
        `UPDATE tasks SET state = 'completed', outcome = 'passed', completed_at = now(), completed_by = $2, version = version + 1 WHERE id = $1`,
        [task.task_id, task.agent_id],
      );
      await run(
        'step',
        `UPDATE case_steps SET outcome = 'passed', closed_at = now() WHERE case_id = $1 AND node = $2 AND round = 1`,
        [task.case_id, task.node],
      );
    }),
  );
}

export async function decideInSql(
  pool: Pool,
  clients: number,
  tasks: readonly OpenTask[],
  samples: Samples,
): Promise<void> {
  await closedLoop(clients, tasks, async (task) => {
    await samples.time('sqlClaim', () => claim(pool, task));
    await samples.time('sqlComplete', () => complete(pool, task));
  });
}

/** Tasks of the seed that nobody took. Their cases are closed, so that no process comes to look after them. */
export async function openTasksOfTheSeed(pool: Pool): Promise<OpenTask[]> {
  await pool.query('UPDATE cases SET closed_at = now() WHERE closed_at IS NULL');
  const { rows } = await pool.query<OpenTask>(
    `SELECT t.id AS task_id, t.case_id, t.company_id, t.bu_id, t.node, u.id AS agent_id
     FROM tasks t JOIN LATERAL (SELECT r.user_id AS id FROM user_roles r WHERE r.role = 'business_support' AND r.scope_id = t.candidate_region_id LIMIT 1) u ON true
     WHERE t.state = 'open'`,
  );
  return rows;
}
