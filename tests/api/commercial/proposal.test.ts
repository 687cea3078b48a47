/** What the proposal of an opportunity does to it, and what it keeps, through the API. */
import type { ApiClient } from '../../support/apiClient';
import { set } from '../../support/settings';
import { expectStatus } from '../../support/story';
import { startWorld, type World } from '../../walls/world/world';

jest.setTimeout(300_000);

interface Line {
  id: string;
  kind: string;
  label: string;
  alwaysKept: boolean;
  product: { id: string };
}
interface Proposal {
  id: string;
  version: number;
  state: string;
  net: { amount: string };
  lines: Line[];
  opportunity: { id: string };
  mission: { id: string };
  permissions: { action: string; allowed: boolean; code: string | null }[];
}
interface Opportunity {
  version: number;
  amount: { amount: string };
  amountFrom: string;
  permissions: { action: string; allowed: boolean; code: string | null }[];
}

let world: World;
let claire: ApiClient;
let draft: Proposal;
beforeAll(async () => {
  world = await startWorld();
  claire = await world.enter('Claire Berthelin');
  await set(world.owner, 'approvalClientTotal30Days', { value: false });
  const { id } = await world
    .owner('proposals as p')
    .join('business_units as b', 'b.id', 'p.bu_id')
    .where({ 'p.state': 'draft', 'b.code': 'P11' })
    .first<{ id: string }>('p.id');
  draft = await read(id);
});
afterAll(() => world.close());

const read = async (id: string) => expectStatus(await claire.get<Proposal>(`/proposals/${id}`), 200);
const opportunity = async () =>
  expectStatus(await claire.get<Opportunity>(`/opportunities/${draft.opportunity.id}`), 200);
const estimate = async (amount: string) =>
  claire.patch<{ code?: string }>(`/opportunities/${draft.opportunity.id}`, {
    ifMatch: `"${(await opportunity()).version}"`,
    body: { amount: { amount, currency: 'EUR' } },
  });
const amountNow = async () => {
  const { amount, amountFrom } = await opportunity();
  return [amount.amount, amountFrom];
};
const act = async (action: string) =>
  expectStatus(await claire.post<Proposal>(`/proposals/${draft.id}/${action}`), 200);

test('the amount is an estimate, then the approved proposal’s, then the estimate again (D31)', async () => {
  expectStatus(await estimate('4321.00'), 200);
  expect(await amountNow()).toEqual(['4321.00', 'estimate']);
  const approved = await act('submit');
  expect([approved.state, await amountNow()]).toEqual(['approved', [approved.net.amount, 'proposals']]);
  const typed = await estimate('5000.00');
  expect([typed.status, typed.body.code]).toEqual([409, 'amount_follows_proposals']);
  await act('revise');
  expect(await amountNow()).toEqual(['4321.00', 'estimate']);
});

test('a signed letter locks it to the signed total (D31)', async () => {
  const signed = await world
    .owner('proposals as p')
    .join('opportunities as o', 'o.id', 'p.opportunity_id')
    .whereNotNull('p.signed_on')
    .select<{ net: number; amount: number }[]>('p.net_cents as net', 'o.amount_cents as amount');
  expect(signed.length).toBeGreaterThan(0);
  expect(signed.filter(({ net, amount }) => net !== amount)).toEqual([]);
});

test('a line that the standard proposal always keeps stays, a second one of its product may go (requirements 168-170)', async () => {
  const kept = (await read(draft.id)).lines.find(({ alwaysKept, kind }) => alwaysKept && kind === 'planned')!;
  const remove = async (lineId: string) =>
    claire.delete<{ code?: string }>(`/proposals/${draft.id}/lines/${lineId}`, {
      ifMatch: `"${(await read(draft.id)).version}"`,
    });
  const refused = await remove(kept.id);
  expect([refused.status, refused.body.code]).toEqual([409, 'line_always_kept']);
  expectStatus(
    await claire.post(`/proposals/${draft.id}/lines`, {
      ifMatch: `"${(await read(draft.id)).version}"`,
      body: { productId: kept.product.id, quantity: '2.00' },
    }),
    201,
  );
  expect(
    (await read(draft.id)).lines
      .filter(({ product }) => product.id === kept.product.id)
      .map(({ alwaysKept }) => alwaysKept),
  ).toEqual([false, false]);
  expectStatus(await remove(kept.id), 200);
});

test('a planned line without hours has no planning block, and gets one with its hours (D10)', async () => {
  const blocks = async () =>
    expectStatus(
      await claire.get<{ planningBlocks: { label: string; hours: string }[] }>(`/missions/${draft.mission.id}`),
      200,
    ).planningBlocks;
  const line = (await read(draft.id)).lines.find(({ kind }) => kind === 'planned')!;
  const hours = async (quantity: string) =>
    expectStatus(
      await claire.patch(`/proposals/${draft.id}/lines/${line.id}`, {
        ifMatch: `"${(await read(draft.id)).version}"`,
        body: { quantity },
      }),
      200,
    );
  await hours('0.00');
  expect((await blocks()).filter(({ hours: planned }) => planned === '0.00')).toEqual([]);
  const before = (await blocks()).length;
  await hours('3.50');
  expect((await blocks()).length).toBe(before + 1);
});

test('the page offers a request exactly when its draft is made', async () => {
  const open = await world
    .owner('opportunities as o')
    .join('business_units as b', 'b.id', 'o.bu_id')
    .where({ 'b.code': 'P11' })
    .select<{ id: string; stage: string }[]>('o.id', 'o.stage');
  const templates = [
    ['requestAcceptance', 'acceptance'],
    ['requestMissionSetup', 'missionSetup'],
    ['requestLossArchival', 'lossArchival'],
    ['requestStageReturn', 'stageReturn'],
  ] as const;
  const met = new Set<string>();
  for (const { id } of open) {
    for (const [action, template] of templates) {
      const { permissions } = expectStatus(await claire.get<Opportunity>(`/opportunities/${id}`), 200);
      const said = permissions.find((one) => one.action === action)?.code ?? null;
      const made = await claire.post<{ id: string; code?: string }>('/requests', {
        body: { template, opportunityId: id },
      });
      expect([action, made.status === 201 ? null : made.body.code]).toEqual([action, said]);
      met.add(`${action} ${said ?? 'yes'}`);
      if (made.status === 201)
        expectStatus(await claire.post(`/requests/${made.body.id}/cancel`, { body: { reason: 'Essai' } }), 200);
    }
  }
  expect([...met].filter((one) => one.endsWith('yes'))).toHaveLength(4);
  expect([...met].some((one) => one.endsWith('request_exists'))).toBe(true);
});
