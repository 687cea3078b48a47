/** Fifty tasks at once, three of them held by a colleague, while the worker dies in the middle of the rows. */
import type { Knex } from 'knex';
import type { ApiClient } from '../support/apiClient';
import type { Orders } from '../../tools/faults/plant/orders';
import { eventually } from '../support/eventually';
import { expectStatus } from '../support/story';

interface Bulk {
  id: string;
  total: number;
  done: number;
  blocked: number;
  finishedAt: string | null;
  rows: { taskId: string; why: { code: string } | null }[];
}
interface Inbox {
  items: { id: string; may: string[] }[];
}

export interface Fifty {
  /** Of fifty rows: how many were done, and how the others ended. */
  done: number;
  blocked: string[];
  /** Rows decided when the worker died. */
  atDeath: number;
  /** How often each of the fifty was taken, by anybody. */
  claims: number[];
}

export async function fiftyAcrossDeath(
  agent: ApiClient,
  colleague: ApiClient,
  orders: Orders,
  owner: Knex,
): Promise<Fifty> {
  const { items } = expectStatus(await agent.get<Inbox>('/tasks?queue=group&limit=100'), 200);
  const taskIds = items
    .filter(({ may }) => may.includes('claim'))
    .map(({ id }) => id)
    .slice(0, 50);
  for (const at of [4, 20, 40]) expectStatus(await colleague.post(`/tasks/${taskIds[at] ?? ''}/claim`), 200);

  const look = async () => expectStatus(await agent.get<Bulk>(`/tasks/bulk/${id}`), 200);
  const deaths = orders.crashed().length;
  orders.arm('worker_after_command_commit');
  const { id } = expectStatus(
    await agent.post<Bulk>('/tasks/bulk', { body: { action: { type: 'claim' }, taskIds } }),
    201,
  );
  await eventually('the death of the worker', () => Promise.resolve(orders.crashed().length > deaths ? true : null));
  const atDeath = await look();

  const over = await eventually(
    'the end of the bulk',
    async () => {
      const bulk = await look();
      return bulk.finishedAt === null ? null : bulk;
    },
    200_000,
  );
  const counted = await owner('case_events')
    .where({ type: 'taskClaimed' })
    .whereRaw("data->>'taskId' = ANY (?::text[])", [`{${taskIds.join(',')}}`])
    .groupByRaw("data->>'taskId'")
    .select<{ count: string }[]>(owner.raw('count(*)'));
  return {
    done: over.done,
    blocked: over.rows.flatMap(({ why }) => (why ? [why.code] : [])),
    atDeath: atDeath.done + atDeath.blocked,
    claims: counted.map(({ count }) => Number(count)),
  };
}
