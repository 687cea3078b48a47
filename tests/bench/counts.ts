/** What cases cost in things that a noisy machine does not change: commits, WAL syncs, workflow tasks, processor time. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type { Pool } from 'pg';
import { cpuOf, type Parts } from './cpu';

export interface Cost {
  /** Transactions that wrote something. */
  commits: number;
  syncs: number;
  /** Milliseconds of processor time, by part. */
  cpuMs: Record<string, number>;
}

export interface Counting {
  pool: Pool;
  parts: Parts;
  /** An idle connection publishes its counters after ten seconds. */
  publishedAfterMs: number;
}

interface Reading extends Cost {
  at: number;
}

async function read({ pool, parts, publishedAfterMs }: Counting): Promise<Reading> {
  await sleep(publishedAfterMs);
  const { rows } = await pool.query<{ commits: string; syncs: string }>(
    `SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS commits, (SELECT coalesce(sum(fsyncs), 0) FROM pg_stat_io WHERE object = 'wal')::text AS syncs`,
  );
  return {
    at: performance.now(),
    commits: Number(rows[0]?.commits),
    syncs: Number(rows[0]?.syncs),
    cpuMs: cpuOf(parts),
  };
}

/** What came between two readings, less the same time of idling, per case. */
function costPer(cases: number, from: Reading, to: Reading, idle: { from: Reading; to: Reading }): Cost {
  const share = (to.at - from.at) / (idle.to.at - idle.from.at);
  const per = (spent: number, idled: number) => Math.max(0, spent - idled * share) / cases;
  return {
    commits: per(to.commits - from.commits, idle.to.commits - idle.from.commits),
    syncs: per(to.syncs - from.syncs, idle.to.syncs - idle.from.syncs),
    cpuMs: Object.fromEntries(
      Object.entries(to.cpuMs).map(([part, spent]) => [
        part,
        per(spent - (from.cpuMs[part] ?? 0), (idle.to.cpuMs[part] ?? 0) - (idle.from.cpuMs[part] ?? 0)),
      ]),
    ),
  };
}

/** Runs each kind of work, one after the other, and says what each case of it costs beyond an idle installation. */
export async function costsOf<Kind extends string>(
  counting: Counting,
  cases: number,
  kinds: Record<Kind, () => Promise<void>>,
): Promise<Record<Kind, Cost>> {
  await sleep(counting.publishedAfterMs);
  const idle = { from: await read(counting), to: await read(counting) };
  let before = idle.to;
  const costs: Partial<Record<Kind, Cost>> = {};
  for (const kind of Object.keys(kinds) as Kind[]) {
    await kinds[kind]();
    const after = await read(counting);
    costs[kind] = costPer(cases, before, after, idle);
    before = after;
  }
  return costs as Record<Kind, Cost>;
}

export interface EngineCounts {
  workflowTasks: number;
  failedWorkflowTasks: number;
  events: number;
}

const TASK_COMPLETED = 7;
const TASK_TIMED_OUT = 8;
const TASK_FAILED = 9;

/** Averages over the histories of these runs. */
export async function countTasks(engine: Client, workflowIds: readonly string[]): Promise<EngineCounts> {
  const total = { workflowTasks: 0, failedWorkflowTasks: 0, events: 0 };
  for (const id of workflowIds) {
    const { events } = await engine.workflow.getHandle(id).fetchHistory();
    const kinds = (events ?? []).map(({ eventType }) => Number(eventType));
    total.events += kinds.length;
    total.workflowTasks += kinds.filter((kind) => kind === TASK_COMPLETED).length;
    total.failedWorkflowTasks += kinds.filter((kind) => kind === TASK_FAILED || kind === TASK_TIMED_OUT).length;
  }
  const per = Math.max(1, workflowIds.length);
  return {
    workflowTasks: total.workflowTasks / per,
    failedWorkflowTasks: total.failedWorkflowTasks / per,
    events: total.events / per,
  };
}
