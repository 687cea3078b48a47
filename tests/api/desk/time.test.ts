/** The ledger of time: one holder at any instant, the same to the second when it is recomputed from what was decided, and lateness by whose doing. */
import { graphs } from '../../../domain/processes/graphs';
import { performerOf } from '../../../domain/processes/graph';
import { ledgerOf } from '../../../domain/serviceLevel/ledger';
import { taskStep } from '../../../db/steps/taskStep';
import type { ApiClient } from '../../support/apiClient';
import { openDesk, type Desk } from '../../support/desk';
import { expectStatus } from '../../support/story';

jest.setTimeout(300_000);

let desk: Desk;
// Wednesday 25 November 2026, 9:00 in Paris.
let now = new Date('2026-11-25T08:00:00Z');
const later = (minutes: number, seconds = 0) => (now = new Date(now.getTime() + minutes * 60_000 + seconds * 1000));
beforeAll(async () => {
  desk = await openDesk({ deps: { clock: () => now } });
});
afterAll(() => desk.close());

interface Time {
  promisedAt: string;
  budgetMinutes: number;
  usedMinutes: number;
  lateMinutes: number;
  calendar: string;
  spans: { holder: string; name: string | null; from: string; to: string | null; seconds: number }[];
  shares: { holder: string; name: string | null; minutes: number }[];
}
interface SpanRow {
  holder: string;
  userId: string | null;
  cause: string | null;
  from: Date;
  to: Date | null;
}

const timeOf = async (client: ApiClient, id: string) =>
  expectStatus(await client.get<{ time: Time | null }>(`/requests/${id}/time`), 200).time;
const stored = (id: string) =>
  desk
    .owner('case_holders')
    .where({ case_id: id })
    .orderBy('position')
    .select<SpanRow[]>('holder_kind as holder', 'holder_user_id as userId', 'cause', 'from_at as from', 'to_at as to');

/** Everything anew from the decisions, by a function that has never seen the ledger. */
async function recomputed(id: string): Promise<SpanRow[]> {
  const events = await desk
    .owner('case_events')
    .where({ case_id: id })
    .orderBy('seq')
    .select<{ type: string; data: Record<string, unknown>; at: Date }[]>('type', 'data', 'at');
  const first = events[0]!;
  const anna = desk.api.firm.people.anna.id;
  return ledgerOf(
    events,
    { holder: 'requester', userId: anna, from: first.at },
    {
      performerOf: (node) => performerOf(graphs.acceptance, node),
      personOf: (performer) => (performer === 'requester' ? anna : null),
    },
  );
}

async function refusedLine(id: string): Promise<void> {
  const { company_id, bu_id } = await desk
    .owner('cases')
    .where({ id })
    .first<{ company_id: string; bu_id: string }>('company_id', 'bu_id');
  await desk.owner('checklist_items').insert({
    company_id,
    bu_id,
    request_id: id,
    key: 'activity',
    position: 1,
    required: true,
    wants: 'text',
    answer: 'Négoce',
    state: 'refused',
    reason_code: 'missing_document',
  });
}

test('claimed, lent, returned, corrected, taken again: stored and recomputed are the same to the second, without a gap and with one holder', async () => {
  const [lea, karim] = await desk.agents(2);
  const anna = await desk.api.login(desk.api.firm.people.anna);
  const { id, taskId } = await desk.openRequest();
  await desk
    .owner('requests')
    .where({ id })
    .update({ fields: JSON.stringify({ variant: 'new_client' }) });
  later(12, 7);
  expectStatus(await lea!.client.post(`/tasks/${taskId}/claim`), 200);
  later(30, 1);
  expectStatus(
    await lea!.client.post(`/tasks/${taskId}/delegate`, {
      body: { delegateId: karim!.person.id, note: 'Votre avis ?' },
    }),
    200,
  );
  later(5);
  expectStatus(await karim!.client.post(`/tasks/${taskId}/return`), 200);
  await refusedLine(id);
  later(10, 59);
  expectStatus(await lea!.client.post(`/tasks/${taskId}/complete`, { body: { outcome: 'returned' } }), 200);
  later(0, 2);
  await taskStep(desk.api.deps.pool, { caseId: id, node: 'complete', round: 1, at: now.getTime() });
  later(45);
  const { id: toComplete } = await desk
    .owner('tasks')
    .where({ case_id: id, node: 'complete' })
    .first<{ id: string }>('id');
  expectStatus(await anna.post(`/tasks/${toComplete}/complete`, { body: { outcome: 'resubmitted' } }), 200);
  later(0, 3);
  await taskStep(desk.api.deps.pool, { caseId: id, node: 'review', round: 2, at: now.getTime() });

  const spans = await stored(id);
  expect(spans).toEqual(await recomputed(id));
  expect(spans.map(({ holder }) => holder)).toEqual([
    'business_support',
    'business_support',
    'business_support',
    'business_support',
    'requester',
    'business_support',
  ]);
  spans.slice(1).forEach(({ from }, at) => expect(from).toEqual(spans[at]!.to));
  expect(spans.filter(({ to }) => to === null)).toHaveLength(1);

  later(20);
  const time = (await timeOf(anna, id))!;
  expect(time.calendar).toBe('FR@1');
  // 12:07 unclaimed, 30:01 and 10:59 in Léa's hands, 5:00 in Karim's, then 20:00 after the correction.
  expect(time.usedMinutes).toBe(78);
  // From the decision itself, two seconds before the process came by.
  expect(time.spans.filter(({ holder }) => holder === 'requester').map(({ name, seconds }) => [name, seconds])).toEqual(
    [['Anna Lemoine', 45 * 60 + 2]],
  );
  expect([time.lateMinutes, time.shares]).toEqual([0, []]);
});

test('late: told by whose doing, in business time', async () => {
  const [lea] = await desk.agents(1);
  now = new Date('2026-11-25T08:00:00Z');
  const { id, taskId } = await desk.openRequest();
  const { budgetMinutes, promisedAt } = (await timeOf(lea!.client, id))!;
  expect([budgetMinutes, promisedAt]).toEqual([16 * 60, '2026-11-27T09:00:00.000Z']);
  now = new Date('2026-11-27T10:00:00Z');
  expectStatus(await lea!.client.post(`/tasks/${taskId}/claim`), 200);
  await refusedLine(id);
  now = new Date('2026-11-27T10:30:00Z');
  expectStatus(await lea!.client.post(`/tasks/${taskId}/complete`, { body: { outcome: 'returned' } }), 200);
  await taskStep(desk.api.deps.pool, { caseId: id, node: 'complete', round: 1, at: now.getTime() });
  // Friday 14:30 in Paris: lunch has not counted.
  now = new Date('2026-11-27T13:30:00Z');
  const time = (await timeOf(lea!.client, id))!;
  expect(time.shares).toEqual([
    { holder: 'business_support', name: 'Ouest', cause: null, minutes: 60 },
    { holder: 'business_support', name: lea!.name, cause: null, minutes: 30 },
    { holder: 'requester', name: 'Anna Lemoine', cause: null, minutes: 90 },
  ]);
  expect(time.lateMinutes).toBe(180);
});

test('the task that a completion opens is due when the one before it was: what that took is of the same budget (D20)', async () => {
  const agent = (await desk.agents(1))[0]!.client;
  const { id, taskId } = await desk.openRequest();
  await desk
    .owner('requests')
    .where({ id })
    .update({ fields: { variant: 'new_client' } });
  await desk.owner('checklist_items').where({ request_id: id }).update({ answer: 'Vu', state: 'accepted' });
  expectStatus(await agent.post(`/tasks/${taskId}/claim`), 200);
  later(90);
  expectStatus(await agent.post(`/tasks/${taskId}/complete`, { body: { outcome: 'passed' } }), 200);
  const [review, kyc] = await desk
    .owner('tasks')
    .where({ case_id: id })
    .orderBy('opened_at')
    .select<{ node: string; due_at: Date }[]>('node', 'due_at');
  expect([review?.node, kyc?.node, kyc?.due_at]).toEqual(['review', 'kyc', review?.due_at]);
});

test('nobody outside the perimeter reads it', async () => {
  const { id } = await desk.openRequest();
  const nina = await desk.api.login(desk.api.firm.people.nina);
  expect((await nina.get(`/requests/${id}/time`)).status).toBe(404);
});
