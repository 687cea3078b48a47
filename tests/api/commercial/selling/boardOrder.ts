/** One's own order of cards: where they were dropped, page after page and under filters, for that person alone. */
import type { Board } from '../../../../contracts/opportunities/board';
import type { ApiClient } from '../../../support/apiClient';
import { daysFromNow, expectStatus } from '../../../support/story';
import type { World } from '../../../walls/world/world';

type Column = Board['columns'][number];

export function boardOrderSuite(plant: () => World): void {
  let world: World;
  let claire: ApiClient;
  let stage: Column['stage'];
  beforeAll(async () => {
    world = plant();
    claire = await world.enter('Claire Berthelin');
    const { columns } = expectStatus(await claire.get<Board>('/opportunities/board?engagementPartnerId=all'), 200);
    stage = columns.reduce((most, column) => (column.count > most.count ? column : most)).stage;
  });

  const column = async (somebody: ApiClient, query = 'engagementPartnerId=all&limit=100'): Promise<Column> => {
    const { columns } = expectStatus(await somebody.get<Board>(`/opportunities/board?${query}`), 200);
    return columns.find((one) => one.stage === stage)!;
  };
  const idsOf = ({ cards }: Column) => cards.map(({ id }) => id);
  const shown = async (somebody = claire, query?: string) => idsOf(await column(somebody, query));
  const place = async (id: string, afterId: string | null, somebody = claire) =>
    expectStatus(await somebody.post(`/opportunities/${id}/place`, { body: { stage, afterId } }), 204);
  const reset = async () =>
    expectStatus(await claire.post('/opportunities/board/order/reset', { body: { stage } }), 204);

  async function pageByPage(limit: number): Promise<string[]> {
    const ids: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page: Column = await column(
        claire,
        `engagementPartnerId=all&limit=${limit}&stage=${stage}${cursor ? `&cursor=${cursor}` : ''}`,
      );
      ids.push(...idsOf(page));
      cursor = page.nextCursor;
    } while (cursor);
    return ids;
  }

  test('wherever cards are dragged, the column is the list that they were put into, and pages neither skip nor repeat one', async () => {
    const colleague = await world.enter('Marc Vaucresson');
    const [byDate, theirs] = [await shown(), await shown(colleague)];
    expect(byDate.length).toBeGreaterThanOrEqual(6);
    expect((await column(claire)).arranged).toBe(false);
    const told = world.told.length;
    let wanted = [...byDate];
    for (let turn = 0; turn < 14; turn += 1) {
      const id = byDate[(turn * 5 + 2) % byDate.length]!;
      const others = wanted.filter((one) => one !== id);
      const at = (turn * 7) % (others.length + 1);
      wanted = [...others.slice(0, at), id, ...others.slice(at)];
      await place(id, others[at - 1] ?? null);
      expect(await shown()).toEqual(wanted);
    }
    for (const limit of [1, 2, 5]) expect(await pageByPage(limit)).toEqual(wanted);
    expect((await column(claire)).arranged).toBe(true);

    const { name } = (await column(claire)).cards[0]!;
    const narrowed = await shown(claire, `engagementPartnerId=all&limit=100&q=${encodeURIComponent(name.slice(0, 3))}`);
    expect(narrowed).toEqual(wanted.filter((id) => narrowed.includes(id)));
    const own = await shown(claire, 'limit=100');
    expect(own).toEqual(wanted.filter((id) => own.includes(id)));

    expect(await shown(colleague)).toEqual(theirs);
    // No decision about a case: neither its history nor its process hears of it.
    expect(world.told.slice(told)).toEqual([]);
    await reset();
    expect(await shown()).toEqual(byDate);
    expect((await column(claire)).arranged).toBe(false);
  });

  test('two tabs that drop at the same place lose no card, and the one that drops last wins', async () => {
    const [first, second, third, fourth] = await shown();
    await Promise.all([place(third!, first!), place(fourth!, first!)]);
    const after = await shown();
    expect(after.slice(1, 3).sort()).toEqual([third, fourth].sort());
    expect(new Set(after).size).toBe(after.length);
    await Promise.all([place(third!, null), place(third!, second!)]);
    await place(third!, second!);
    expect((await shown()).filter((id) => id === second || id === third)).toEqual([second, third]);
    await reset();
  });

  test('a card that left the column has lost its place there; one that is elsewhere already stays where it is', async () => {
    const byDate = await shown();
    const id = byDate.at(-1)!;
    await place(id, null);
    expect((await shown())[0]).toBe(id);
    // As it stands after it went to another stage and came back.
    await world.owner('opportunities').where({ id }).update({ stage_since: new Date() });
    expect(await shown()).toEqual(byDate);
    const elsewhere = (await claire.get<Board>('/opportunities/board?engagementPartnerId=all')).body.columns.find(
      (one) => one.stage !== stage && one.count > 0,
    )!.cards[0]!;
    await place(elsewhere.id, null);
    expect(await shown()).toEqual(byDate);
    // A new date moves what nobody placed, around what was.
    await place(id, byDate[0]!);
    await world
      .owner('opportunities')
      .where({ id: byDate[2]! })
      .update({ expected_signature_on: daysFromNow(-900) });
    expect((await shown()).slice(0, 3)).toEqual([byDate[2], byDate[0], id]);
    await reset();
  });
}
