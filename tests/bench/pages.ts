/** First pages of the long lists, over HTTP, at growing sizes of the database. */
import type { Pool } from 'pg';
import { seedRequests } from '../../tools/seed/seedFirm';
import { BOARD_OF, boardPath, userIdOf } from './board';
import { logIn } from './caller';
import { Samples, type Spread } from './statistics';

export interface PagesResult {
  /** Open requests in the database. */
  size: number;
  pages: Record<string, Spread>;
}

export interface PagesAsked {
  baseUrl: string;
  ownerUrl: string;
  owner: Pool;
  sizes: readonly number[];
  calls: number;
}

/** An agent's queue, a manager's and an administrator's tracking, a search that finds little and one that finds much, a board. */
async function readers(baseUrl: string, owner: Pool): Promise<Record<string, () => Promise<string>>> {
  const [agent, head, administrator, consultant] = await Promise.all([
    logIn(baseUrl, 'Léa Pommerel'),
    logIn(baseUrl, 'Philippe Montreval'),
    logIn(baseUrl, 'Adrien Quincampoix'),
    logIn(baseUrl, BOARD_OF),
  ]);
  const partnerId = await userIdOf(owner, BOARD_OF);
  return {
    queue: () => agent.get('/tasks?queue=group'),
    queueSearch: () => agent.get(`/tasks?queue=all&q=${encodeURIComponent('orsinval')}`),
    tracking: () => head.get('/reports/processes'),
    trackingCompany: () => administrator.get('/reports/processes?sort=since'),
    requests: () => agent.get('/requests'),
    requestSearch: () => agent.get(`/requests?q=${encodeURIComponent('Hautécluse 1')}`),
    requestSearchNothing: () => administrator.get(`/requests?q=${encodeURIComponent('aucune société de ce nom')}`),
    opportunitySearch: () => administrator.get(`/opportunities?q=${encodeURIComponent('brechamps')}`),
    accountSearch: () => consultant.get(`/accounts?q=${encodeURIComponent('orsinval')}`),
    board: () => consultant.get(boardPath(partnerId)),
    boardCompany: () => administrator.get('/opportunities/board'),
  };
}

export async function measurePages({ baseUrl, ownerUrl, owner, sizes, calls }: PagesAsked): Promise<PagesResult[]> {
  const reading = await readers(baseUrl, owner);
  const results: PagesResult[] = [];
  for (const size of sizes) {
    const { rows } = await owner.query<{ open: number }>(
      "SELECT count(*)::int AS open FROM cases WHERE kind <> 'opportunity' AND closed_at IS NULL",
    );
    await seedRequests(ownerUrl, Math.max(1, size - (rows[0]?.open ?? 0)), new Date());
    const samples = new Samples();
    for (const read of Object.values(reading)) await read();
    // Page after page, not one page many times: each finds the caches as the others left them.
    for (let call = 0; call < calls; call += 1)
      for (const [name, read] of Object.entries(reading)) await samples.time(name, read);
    results.push({ size, pages: Object.fromEntries(Object.keys(reading).map((name) => [name, samples.spread(name)])) });
  }
  return results;
}
