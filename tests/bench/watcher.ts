/** Sees in Postgres that a task opened or a case closed, for all waiting clients at once. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

interface Seen {
  case_id: string;
  node: string;
  task_id: string | null;
}

const LOOK_EVERY_MS = 3;
const GIVE_UP_MS = 60_000;
const CLOSED = '(closed)';

export class Watcher {
  private readonly waiting = new Map<string, { caseId: string; found: (taskId: string | null) => void }>();
  private stopped = false;
  private watching: Promise<void> = Promise.resolve();

  private constructor(private readonly client: Client) {}

  static async open(ownerUrl: string): Promise<Watcher> {
    const client = new Client({ connectionString: ownerUrl });
    await client.connect();
    // Planned once: planned anew at each look, the watching would cost more than many a thing that it watches.
    await client.query('SET plan_cache_mode = force_generic_plan');
    // One transaction for all looks: each statement sees what is committed, and none counts as a commit of the product.
    await client.query('BEGIN');
    const watcher = new Watcher(client);
    watcher.watching = watcher.watch();
    return watcher;
  }

  /** Settles with the id of the open task at this node, once there is one. */
  taskAt(caseId: string, node: string): Promise<string> {
    return this.wait(caseId, node).then((taskId) => taskId ?? '');
  }

  async closed(caseId: string): Promise<void> {
    await this.wait(caseId, CLOSED);
  }

  async close(): Promise<void> {
    this.stopped = true;
    await this.watching;
    await this.client.end();
  }

  private wait(caseId: string, node: string): Promise<string | null> {
    const key = `${caseId}/${node}`;
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`case ${caseId} never came to ${node}`)), GIVE_UP_MS);
      const found = (taskId: string | null) => {
        clearTimeout(late);
        resolve(taskId);
      };
      this.waiting.set(key, { caseId, found });
    });
  }

  private async watch(): Promise<void> {
    while (!this.stopped) {
      if (this.waiting.size > 0) await this.look();
      await sleep(LOOK_EVERY_MS);
    }
  }

  private async look(): Promise<void> {
    const ids = [...new Set([...this.waiting.values()].map(({ caseId }) => caseId))];
    const { rows } = await this.client.query<Seen>({
      name: 'look',
      text: `SELECT case_id, node, id AS task_id FROM tasks WHERE case_id = ANY ($1::uuid[]) AND state IN ('open', 'claimed')
             UNION ALL SELECT id, $2, NULL FROM cases WHERE id = ANY ($1::uuid[]) AND closed_at IS NOT NULL`,
      values: [ids, CLOSED],
    });
    for (const { case_id, node, task_id } of rows) {
      const key = `${case_id}/${node}`;
      this.waiting.get(key)?.found(task_id);
      this.waiting.delete(key);
    }
  }
}
