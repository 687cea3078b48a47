/** What is measured: agents who claim and decide over HTTP, and what their decisions lead to. */
import type { Client } from '@temporalio/client';
import { todayInParis } from '../../domain/dates/zone';
import type { Caller } from './caller';
import { ended } from './engineRuns';
import { closedLoop, upTo } from './loop';
import type { Samples } from './statistics';
import type { Watcher } from './watcher';

export interface Desk {
  /** A consultant, who asks. */
  consultant: Caller;
  /** An agent of Business Support, who decides. */
  agent: Caller;
  watcher: Watcher;
}

const KEPT: Readonly<Record<string, string>> = { review: 'kyc', kyc: 'decide' };

async function decide({ agent }: Desk, samples: Samples, taskId: string, completion: object): Promise<void> {
  await samples.time('claim', () => agent.post(`/tasks/${taskId}/claim`));
  await samples.time('complete', () => agent.post(`/tasks/${taskId}/complete`, completion));
}

/** Each acceptance is decided twice (review, then know-your-client); each decision leads to a next task. */
export function decideAcceptances(
  desk: Desk,
  clients: number,
  caseIds: readonly string[],
  samples: Samples,
): Promise<number> {
  return closedLoop(clients, caseIds, async (caseId) => {
    for (const [node, next] of Object.entries(KEPT)) {
      const taskId = await desk.watcher.taskAt(caseId, node);
      await samples.time('claim', () => desk.agent.post(`/tasks/${taskId}/claim`));
      const decidedAt = performance.now();
      // Both ends are watched at once: the next task may be there before the answer has come back.
      const visible = desk.watcher
        .taskAt(caseId, next)
        .then(() => samples.add('nextTask', performance.now() - decidedAt));
      await samples.time('complete', () => desk.agent.post(`/tasks/${taskId}/complete`, { outcome: 'passed' }));
      await visible;
    }
  });
}

/** From sending a request to its closed case. @returns seconds */
export function wholeCases(desk: Desk, clients: number, caseIds: readonly string[], samples: Samples): Promise<number> {
  const { consultant, watcher } = desk;
  return closedLoop(clients, caseIds, async (caseId) => {
    await samples.time('case', async () => {
      const taskId = await samples.time('birth', async () => {
        await samples.time('submit', () => consultant.post(`/requests/${caseId}/submit`));
        return watcher.taskAt(caseId, 'confirm');
      });
      await decide(desk, samples, taskId, { outcome: 'refused', reasonCodes: ['not_applicable'] });
      await watcher.closed(caseId);
    });
  });
}

/**
 * The smallest whole case, of the shape that the aim was set with: born and decided, in one request over HTTP each, and
 * what its process does about both, until its run has ended. @returns the cases, and the seconds it took
 */
export async function smallCases(
  { consultant }: Desk,
  engine: Client,
  accountId: string,
  { clients, count }: { clients: number; count: number },
  samples: Samples,
): Promise<{ ids: string[]; seconds: number }> {
  const ids: string[] = [];
  const lost = { to: 'lost', lossReason: 'PRIX', lostOn: todayInParis(new Date()) };
  const seconds = await closedLoop(clients, upTo(count), async () => {
    await samples.time('smallCase', async () => {
      const { id } = JSON.parse(await consultant.post('/opportunities', { accountId, name: 'Sans suite' })) as {
        id: string;
      };
      ids.push(id);
      await consultant.post(`/opportunities/${id}/transitions`, lost);
      await ended(engine, `opportunity/${id}`);
    });
  });
  return { ids, seconds };
}
