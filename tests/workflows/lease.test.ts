/** A claim that nobody works on ends by the process's own clock, and so does a day to which a task was put off. */
import type { ApiClient } from '../support/apiClient';
import { eventually } from '../support/eventually';
import { recordCompany, startProcessBench, type ProcessBench } from '../support/processBench';
import { expectStatus, openOpportunity, prepareRequest, qualify, submit, taskAt } from '../support/story';

jest.setTimeout(300_000);

let bench: ProcessBench;
let claire: ApiClient;
let lea: ApiClient;
beforeAll(async () => {
  bench = await startProcessBench();
  claire = await bench.login('Claire Berthelin');
  lea = await bench.login('Léa Pommerel');
});
afterAll(() => bench.close());

async function claimedReview(siren: string): Promise<{ requestId: string; taskId: string; leaseUntil: Date }> {
  const account = await recordCompany(claire, siren);
  const request = await prepareRequest(
    claire,
    'acceptance',
    await qualify(claire, (await openOpportunity(claire, account.id)).id),
  );
  await submit(claire, request.id);
  const { id: taskId } = await taskAt(lea, request.id, 'review');
  const { leaseUntil } = expectStatus(await lea.post<{ leaseUntil: string }>(`/tasks/${taskId}/claim`), 200);
  return { requestId: request.id, taskId, leaseUntil: new Date(leaseUntil) };
}

const taskRow = (id: string) =>
  bench
    .owner('tasks')
    .where({ id })
    .first<{ state: string; lease_until: Date | null; follow_up_at: Date | null }>(
      'state',
      'lease_until',
      'follow_up_at',
    );
const eventsOf = async (caseId: string) =>
  (
    await bench
      .owner('case_events')
      .where({ case_id: caseId })
      .andWhere('type', 'like', 'task%')
      .orderBy('seq')
      .select<{ type: string }[]>('type')
  ).map(({ type }) => type);

test('a claim without work ends at its instant, not before; the next one too', async () => {
  const { requestId, taskId, leaseUntil } = await claimedReview('099999674');
  await bench.skipTo(new Date(leaseUntil.getTime() - 60_000));
  expect((await taskRow(taskId)).state).toBe('claimed');
  await bench.skipTo(new Date(leaseUntil.getTime() + 1000));
  await eventually('free again', async () => ((await taskRow(taskId)).state === 'open' ? true : null));

  const again = expectStatus(await lea.post<{ leaseUntil: string }>(`/tasks/${taskId}/claim`), 200);
  expect(new Date(again.leaseUntil).getTime()).toBeGreaterThan(leaseUntil.getTime());
  await bench.skipTo(new Date(new Date(again.leaseUntil).getTime() + 1000));
  await eventually('free once more', async () => ((await taskRow(taskId)).state === 'open' ? true : null));
  expect(await eventsOf(requestId)).toEqual([
    'taskOpened',
    'taskClaimed',
    'taskLeaseExpired',
    'taskClaimed',
    'taskLeaseExpired',
  ]);
});

test('work on the case renews the lease: the process comes at the old instant, finds work, and comes again at the new one', async () => {
  const { requestId, taskId, leaseUntil } = await claimedReview('099999609');
  await bench.skipTo(new Date(leaseUntil.getTime() - 10 * 60_000));
  const { checklist } = expectStatus(
    await lea.get<{ checklist: { id: string; open: string | null }[] }>(`/requests/${requestId}`),
    200,
  );
  const line = checklist.find(({ open }) => open === 'business_support');
  expectStatus(
    await lea.post(`/requests/${requestId}/checklist/${line!.id}/judgement`, { body: { verdict: 'accepted' } }),
    200,
  );
  const renewed = (await taskRow(taskId)).lease_until!;
  expect(renewed.getTime()).toBeGreaterThan(leaseUntil.getTime());
  await bench.skipTo(new Date(leaseUntil.getTime() + 1000));
  expect((await taskRow(taskId)).state).toBe('claimed');
  await bench.skipTo(new Date(renewed.getTime() + 1000));
  await eventually('free', async () => ((await taskRow(taskId)).state === 'open' ? true : null));
});

test('a task that was put off is back by itself on its day', async () => {
  const { requestId, taskId } = await claimedReview('099999617');
  const day = await eventually('a working day', async () => {
    for (let ahead = 8; ahead < 14; ahead += 1) {
      const on = new Date((await bench.env.currentTimeMs()) + ahead * 86_400_000).toISOString().slice(0, 10);
      if ((await lea.post(`/tasks/${taskId}/follow-up`, { body: { on } })).status === 200) return on;
    }
    return null;
  });
  const { follow_up_at: at } = await taskRow(taskId);
  expect(at?.toISOString().slice(0, 10)).toBe(day);
  await bench.skipTo(new Date(at!.getTime() + 1000));
  await eventually('back', async () => ((await taskRow(taskId)).follow_up_at === null ? true : null));
  expect((await taskRow(taskId)).state).toBe('claimed');
  expect(await eventsOf(requestId)).toEqual(['taskOpened', 'taskClaimed', 'taskFollowUpSet', 'taskFollowUpEnded']);
});
