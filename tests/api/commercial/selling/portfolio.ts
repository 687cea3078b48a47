/** The portfolio through the API: forecast by month, changes of many with a verdict each, and how a record stood on a day. */
import type { ApiClient } from '../../../support/apiClient';
import { daysFromNow, expectStatus } from '../../../support/story';
import type { World } from '../../../walls/world/world';

interface Verdict {
  id: string;
  verdict: string;
  code: string | null;
}
interface Month {
  month: string | null;
  late: boolean;
  count: number;
  total: { amount: string };
  weighted: { amount: string };
}
interface BoardBody {
  columns: { count: number; total: { amount: string }; weighted: { amount: string } }[];
}

export function portfolioSuite(plant: () => World): void {
  let world: World;
  let claire: ApiClient;
  let own: { id: string; stage: string }[];
  beforeAll(async () => {
    world = plant();
    claire = await world.enter('Claire Berthelin');
    own = await world
      .owner('opportunities as o')
      .join('business_units as b', 'b.id', 'o.bu_id')
      .where({ 'b.code': 'P11' })
      .select<typeof own>('o.id', 'o.stage');
  });

  const cents = (amounts: { amount: string }[]) =>
    amounts.reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0);
  const change = async (body: object) =>
    expectStatus(await claire.post<{ items: Verdict[] }>('/opportunities/changes', { body }), 200).items;

  test('the forecast adds up to the board, under the same filters', async () => {
    for (const query of ['engagementPartnerId=all', 'engagementPartnerId=me', 'engagementPartnerId=all&q=a']) {
      const { columns } = expectStatus(await claire.get<BoardBody>(`/opportunities/board?${query}`), 200);
      const { months } = expectStatus(await claire.get<{ months: Month[] }>(`/opportunities/forecast?${query}`), 200);
      expect(months.reduce((sum, { count }) => sum + count, 0)).toBe(
        columns.reduce((sum, { count }) => sum + count, 0),
      );
      expect(cents(months.map(({ total }) => total))).toBe(cents(columns.map(({ total }) => total)));
      // Each month rounds its own: it may differ by half a cent for each business unit and stage.
      expect(
        Math.abs(cents(months.map(({ weighted }) => weighted)) - cents(columns.map(({ weighted }) => weighted))),
      ).toBeLessThanOrEqual(months.length * 3);
    }
  });

  test('a view is kept for oneself or for the unit; its author alone throws it away', async () => {
    interface View {
      id: string;
      name: string;
      mine: boolean;
    }
    const marc = await world.enter('Marc Vaucresson');
    const ines = await world.enter('Inès Cordouan');
    const seenBy = async (somebody: ApiClient) =>
      expectStatus(await somebody.get<{ items: View[] }>('/opportunity-views'), 200).items.map(({ name }) => name);
    const keep = async (name: string, shared: boolean, filter: object = { engagementPartnerId: 'all', q: 'moulin' }) =>
      claire.post<View & { code?: string }>('/opportunity-views', { body: { name, filter, shared } });
    const own = expectStatus(await keep('À moi', false), 201);
    const ours = expectStatus(await keep('À nous', true), 201);
    expect(await seenBy(claire)).toEqual(['À moi', 'À nous']);
    expect(await seenBy(marc)).toEqual(['À nous']);
    expect(await seenBy(ines)).toEqual([]);
    expect((await marc.post(`/opportunity-views/${ours.id}/deletion`)).status).toBe(404);
    for (const filter of [
      { engagementPartnerId: '00000000-0000-4000-8000-000000000000' },
      { engagementPartnerId: 'me', offerFamilyId: '00000000-0000-4000-8000-000000000000' },
    ])
      expect((await keep('À personne', false, filter)).body.code).toBe('reference_unknown');
    for (const { id } of [own, ours]) expectStatus(await claire.post(`/opportunity-views/${id}/deletion`), 204);
    expect(await seenBy(claire)).toEqual([]);
  });

  test('many at once: rehearsed with nothing written, then done, each by its own rules', async () => {
    const open = own
      .filter(({ stage }) => stage === 'identification' || stage === 'qualification')
      .slice(0, 3)
      .map(({ id }) => id);
    const ended = own.find(({ stage }) => stage === 'lost')!.id;
    const fields = { expectedSignatureOn: daysFromNow(75) };
    const rehearsed = await change({ ids: [...open, ended], fields, rehearse: true });
    expect(rehearsed.map(({ verdict, code }) => [verdict, code])).toEqual([
      ...open.map(() => ['changes', null]),
      ['refused', 'opportunity_closed'],
    ]);
    expect(
      await world
        .owner('opportunities')
        .whereIn('id', open)
        .where({ expected_signature_on: fields.expectedSignatureOn }),
    ).toEqual([]);
    expect(await change({ ids: [...open, ended], fields })).toEqual(rehearsed);
    expect(
      await world
        .owner('opportunities')
        .whereIn('id', open)
        .where({ expected_signature_on: fields.expectedSignatureOn })
        .select('id'),
    ).toHaveLength(open.length);
    expect((await change({ ids: open, fields, rehearse: true })).map(({ verdict }) => verdict)).toEqual(
      open.map(() => 'unchanged'),
    );
    // What a passed gate asked for is not emptied in bulk either.
    const qualified = own.find(({ stage }) => stage === 'qualification')!.id;
    expect(
      (await change({ ids: [qualified], fields: { expectedSignatureOn: null } })).map(({ verdict, code }) => [
        verdict,
        code,
      ]),
    ).toEqual([['refused', 'required_by_case']]);
    const foreign = await world
      .owner('opportunities as o')
      .join('business_units as b', 'b.id', 'o.bu_id')
      .where({ 'b.code': 'P12' })
      .first<{ id: string }>('o.id');
    expect((await claire.post('/opportunities/changes', { body: { ids: [open[0], foreign.id], fields } })).status).toBe(
      404,
    );
  });

  test('as of a day: stage and fields as they stood that evening', async () => {
    const { id } = own.find(({ stage }) => stage === 'identification')!;
    const { version, name } = expectStatus(
      await claire.get<{ version: number; name: string }>(`/opportunities/${id}`),
      200,
    );
    expectStatus(
      await claire.patch(`/opportunities/${id}`, {
        ifMatch: `"${version}"`,
        body: { name: 'Autre nom', amount: { amount: '999.00', currency: 'EUR' }, salesDynamic: 'UP_SELLING' },
      }),
      200,
    );
    expect(
      await claire.patch(`/opportunities/${id}`, { ifMatch: `"${version + 1}"`, body: { salesDynamic: 'MARS' } }),
    ).toMatchObject({ status: 422, body: { code: 'value_retired', params: { field: 'salesDynamic' } } });
    const then = expectStatus(
      await claire.get<{
        existed: boolean;
        stage: string;
        fields: { field: string; then: string | null; now: string | null }[];
      }>(`/opportunities/${id}/as-of?day=${daysFromNow(-1)}`),
      200,
    );
    expect(then).toMatchObject({ existed: true, stage: 'identification' });
    expect(then.fields).toEqual(
      expect.arrayContaining([
        { field: 'name', then: name, now: 'Autre nom' },
        expect.objectContaining({ field: 'amountCents', now: '999.00' }),
        expect.objectContaining({ field: 'salesDynamic', now: 'Up selling' }),
      ]),
    );
    const today = expectStatus(await claire.get<typeof then>(`/opportunities/${id}/as-of?day=${daysFromNow(0)}`), 200);
    expect([today.stage, today.fields]).toEqual(['identification', []]);
    expect(expectStatus(await claire.get<typeof then>(`/opportunities/${id}/as-of?day=2001-01-01`), 200).existed).toBe(
      false,
    );
  });

  test('changed since a day means since its midnight in Paris', async () => {
    const { id } = own.find(({ stage }) => stage === 'qualification')!;
    const { updated_at } = await world.owner('opportunities').where({ id }).first<{ updated_at: Date }>('updated_at');
    const isSince = async (changed: string, day: string) => {
      await world.owner('opportunities').where({ id }).update({ updated_at: changed });
      const { items } = expectStatus(
        await claire.get<{ items: { id: string }[] }>(`/opportunities?scope=all&limit=100&updatedSince=${day}`),
        200,
      );
      return items.some((card) => card.id === id);
    };
    expect([
      await isSince('2031-03-31T21:59:00Z', '2031-04-01'),
      await isSince('2031-03-31T22:01:00Z', '2031-04-01'),
    ]).toEqual([false, true]);
    await world.owner('opportunities').where({ id }).update({ updated_at });
  });

  test('the list shows what is open, and all of it when its history is asked for (D28)', async () => {
    const stagesOf = async (scope: string) =>
      new Set(
        expectStatus(
          await claire.get<{ items: { stage: string }[] }>(`/opportunities?scope=${scope}&limit=100`),
          200,
        ).items.map(({ stage }) => stage),
      );
    expect([...(await stagesOf('open'))].sort()).toEqual(['identification', 'proposition', 'qualification']);
    expect(await stagesOf('all')).toContain('lost');
  });
}
