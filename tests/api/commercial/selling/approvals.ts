/** The ways round an approval that are known from elsewhere, each tried through the API: none of them sends anything. */
import type { ApiClient } from '../../../support/apiClient';
import { set } from '../../../support/settings';
import { expectStatus } from '../../../support/story';
import { draftOf } from './draft';
import type { World } from '../../../walls/world/world';

interface Line {
  id: string;
  kind: string;
  alwaysKept: boolean;
  product: { id: string };
  discountPercent: string;
}
interface Proposal {
  version: number;
  state: string;
  net: { amount: string };
  lines: Line[];
  approval: { needed: boolean; reasons: string[]; approver: { name: string } | null; outcome: string | null };
}

export function approvalsSuite(plant: () => World): void {
  let world: World;
  let claire: ApiClient;
  let id: string;
  let accountId: string;
  let former: number;
  beforeAll(async () => {
    world = plant();
    claire = await world.enter('Claire Berthelin');
    await set(world.owner, 'approvalClientTotal30Days', { value: false });
    await set(world.owner, 'acceptanceGrantedBefore', { value: 'letter', mode: 'off' });
    ({ id, accountId, versions: former } = await draftOf(world, claire));
  });

  const read = async () => expectStatus(await claire.get<Proposal>(`/proposals/${id}`), 200);
  const act = async (action: string, body?: object) =>
    claire.post<Proposal & { code?: string }>(`/proposals/${id}/${action}`, { body });
  const editLine = async (lineId: string, body: object) =>
    claire.patch<Proposal>(`/proposals/${id}/lines/${lineId}`, { ifMatch: `"${(await read()).version}"`, body });
  const planned = async () => (await read()).lines.find(({ kind }) => kind === 'planned')!;
  const codeOf = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];
  /** A free approval to start from: nothing above any threshold. */
  async function approvedFreely(): Promise<void> {
    for (const line of (await read()).lines.filter(({ discountPercent }) => Number(discountPercent) > 0))
      expectStatus(await editLine(line.id, { discountPercent: '0.00' }), 200);
    expectStatus(await editLine((await planned()).id, { quantity: '10.00' }), 200);
    expect(expectStatus(await act('submit'), 200).state).toBe('approved');
  }

  test('edit after approval: the approval is void, and nothing is sent before it is asked again', async () => {
    await approvedFreely();
    const edited = expectStatus(await editLine((await planned()).id, { quantity: '200.00' }), 200);
    expect(edited.state).toBe('draft');
    expect(codeOf(await act('send', {}))).toEqual([409, 'proposal_not_sendable']);
    const asked = expectStatus(await act('submit'), 200);
    expect([asked.state, asked.approval.reasons]).toEqual(['pending_approval', ['amount']]);
    expect(codeOf(await act('send', {}))).toEqual([409, 'approval_pending']);
    // The one that is asked for dies with the content that it was asked for.
    expect(expectStatus(await editLine((await planned()).id, { quantity: '199.00' }), 200).state).toBe('draft');
    expect(await world.owner('approvals').where({ proposal_id: id }).whereNull('outcome')).toEqual([]);
  });

  test('duplicate: the copies of a line count, and void what was approved', async () => {
    await approvedFreely();
    const line = await planned();
    let { version, state } = await read();
    for (let copies = 0; copies < 14; copies += 1)
      ({ version, state } = expectStatus(
        await claire.post<Proposal>(`/proposals/${id}/lines/duplicate`, {
          ifMatch: `"${version}"`,
          body: { lineIds: [line.id] },
        }),
        200,
      ));
    expect(state).toBe('draft');
    const asked = expectStatus(await act('submit'), 200);
    expect([asked.state, asked.approval.reasons]).toEqual(['pending_approval', ['amount']]);
    expectStatus(await act('revise'), 200);
    const copies = (await read()).lines
      .filter(({ product, id: lineId }) => product.id === line.product.id && lineId !== line.id)
      .map((copy) => copy.id);
    expectStatus(
      await claire.post(`/proposals/${id}/lines/remove`, {
        ifMatch: `"${(await read()).version}"`,
        body: { lineIds: copies },
      }),
      200,
    );
  });

  test.each([
    ['a discount on one line', { discountPercent: '100.00' }],
    ['a forced price', { unitPrice: '1.00', priceForced: true }],
  ])('%s counts in the discount of the whole', async (_name, change) => {
    await approvedFreely();
    const line = (await read()).lines.find(({ kind, id: lineId }) => kind === 'planned' && lineId !== '')!;
    const before = await read();
    expectStatus(await editLine(line.id, change), 200);
    const asked = expectStatus(await act('submit'), 200);
    expect([asked.state, asked.approval.reasons]).toEqual(['pending_approval', ['discount']]);
    expect(Number(asked.net.amount)).toBeLessThan(Number(before.net.amount));
    expectStatus(await act('revise'), 200);
    expectStatus(await editLine(line.id, { discountPercent: '0.00', unitPrice: '80.00', priceForced: false }), 200);
  });

  test('splitting: two proposals of one client that together pass the threshold ask like one', async () => {
    await approvedFreely();
    await set(world.owner, 'approvalClientTotal30Days', { value: true });
    expectStatus(await act('revise'), 200);
    const [other] = await world
      .owner('proposals')
      .whereNot({ id })
      .where({ bu_id: world.owner('proposals').where({ id }).select('bu_id') })
      .limit(1)
      .select<{ id: string }[]>('id');
    await world
      .owner('proposals')
      .where({ id: other!.id })
      .update({
        account_id: accountId,
        net_cents: 980_000,
        submitted_at: new Date(),
        state: 'sent',
        approved_hash: world.owner.ref('content_hash'),
      });
    expect((await read()).approval).toMatchObject({ needed: true, reasons: ['client_total'] });
    expect(expectStatus(await act('submit'), 200).state).toBe('pending_approval');
  });

  test('splitting: what another business unit offered the same client counts, and nothing else of it is told', async () => {
    const offered = { account_id: accountId, state: 'sent' };
    const other = await world
      .owner('proposals')
      .whereNot({ id })
      .where(offered)
      .first<{ id: string; bu_id: string }>('id', 'bu_id');
    const elsewhere = await world
      .owner('business_units as b')
      .join('proposals as p', 'p.company_id', 'b.company_id')
      .where({ 'p.id': id })
      .whereNotIn('b.id', world.owner('proposals').where(offered).select('bu_id'))
      .first<{ id: string }>('b.id');
    const before = await read();
    await world.owner('proposals').where({ id: other.id }).update({ bu_id: elsewhere.id });
    expect((await read()).approval).toEqual(before.approval);
    expect((await claire.get(`/proposals/${other.id}`)).status).toBe(404);
    expectStatus(await act('revise'), 200);
    const asked = expectStatus(await act('submit'), 200);
    expect([asked.state, asked.approval.reasons]).toEqual(['pending_approval', ['client_total']]);
    await world.owner('proposals').where({ id: other.id }).update({ bu_id: other.bu_id });
  });

  test('versions: each submission is kept as it was, and says what changed', async () => {
    const versions = expectStatus(
      await claire.get<{ items: { number: number; outcome: string | null; net: { amount: string } }[] }>(
        `/proposals/${id}/versions`,
      ),
      200,
    ).items;
    expect(versions.map(({ number }) => number)).toEqual(versions.map((_, at) => versions.length - at));
    const numbered = (number: number) => versions.find((version) => version.number === number)!;
    const [last, first, second] = [versions[0]!, numbered(former + 1), numbered(former + 2)];
    expect(second.outcome).toBe('void');
    const compared = expectStatus(
      await claire.get<{
        changed: { fields: string[]; before: { quantity: string }; after: { quantity: string } }[];
        added: object[];
        removed: object[];
        netDifference: { amount: string };
      }>(`/proposals/${id}/comparison?from=${first.number}&to=${second.number}`),
      200,
    );
    expect(compared).toMatchObject({
      added: [],
      removed: [],
      changed: [{ fields: ['quantity', 'net'], before: { quantity: '10.00' }, after: { quantity: '200.00' } }],
    });
    expect(Number(compared.netDifference.amount)).toBeCloseTo(Number(second.net.amount) - Number(first.net.amount), 2);
    const now = expectStatus(
      await claire.get<{ changed: object[]; added: object[] }>(`/proposals/${id}/comparison?from=${last.number}`),
      200,
    );
    expect([now.changed, now.added]).toEqual([[], []]);
    const missing = await claire.get<{ code: string }>(`/proposals/${id}/version?number=999`);
    expect(codeOf(missing)).toEqual([404, 'not_found']);
  });

  test('splitting: of two proposals of one client that are submitted at once, one asks for both', async () => {
    const other = await world
      .owner('proposals')
      .whereNot({ id })
      .where({ account_id: accountId, state: 'sent' })
      .first<Record<string, unknown> & { id: string; opportunity_id: string }>();
    const before = await world
      .owner('cases')
      .where({ id: other.opportunity_id })
      .first<{ account_id: string }>('account_id');
    await world.owner('cases').where({ id: other.opportunity_id }).update({ account_id: accountId });
    expectStatus(await act('revise'), 200);
    // Unlike any other content: the next to submit this proposal makes a version of their own.
    expectStatus(await editLine((await planned()).id, { quantity: '12.00' }), 200);
    const [others] = await world
      .owner('proposals')
      .where({ account_id: accountId })
      .whereIn('state', ['pending_approval', 'approved', 'sent', 'signed'])
      .whereNot({ id: other.id })
      .sum<{ sum: string }[]>('net_cents as sum');
    const threshold = async (value: number) => set(world.owner, 'approvalAmountCents', { value });
    // One of them stays below it with what the client has already, both together do not.
    await threshold(Number(others!.sum) + 900_000);
    for (let round = 1; round <= 5; round += 1) {
      await world
        .owner('proposals')
        .whereIn('id', [id, other.id])
        .update({ state: 'draft', net_cents: 600_000, catalogue_cents: 600_000, submitted_at: null });
      const answers = await Promise.all([id, other.id].map((one) => claire.post<Proposal>(`/proposals/${one}/submit`)));
      expect(answers.map((answer) => expectStatus(answer, 200).state).sort()).toEqual(['approved', 'pending_approval']);
      for (const one of [id, other.id]) expectStatus(await claire.post(`/proposals/${one}/revise`), 200);
    }
    await threshold(1_000_000);
    const { id: otherId, opportunity_id: opportunityId, ...asItWas } = other;
    await world.owner('proposals').where({ id: otherId }).update(asItWas);
    await world.owner('cases').where({ id: opportunityId }).update(before);
  });
}
