/** The list of proposals through the API (requirements 137-146): found by client, summed as a whole whatever the page, and as a file. */
import { parse } from 'csv-parse/sync';
import type { ProposalRow } from '../../../../contracts/proposals/list';
import { sumCents, parseAmount, toMoney } from '../../../../domain/money/cents';
import type { ApiClient } from '../../../support/apiClient';
import { expectStatus } from '../../../support/story';
import type { World } from '../../../walls/world/world';

interface Page {
  items: ProposalRow[];
  totals: { count: number; net: { amount: string }; gross: { amount: string } } | null;
  nextCursor: string | null;
}

export function proposalListSuite(plant: () => World): void {
  let world: World;
  let claire: ApiClient;
  beforeAll(async () => {
    world = plant();
    claire = await world.enter('Claire Berthelin');
  });
  const page = async (query: Record<string, string>) =>
    expectStatus(await claire.get<Page>(`/proposals?${new URLSearchParams(query).toString()}`), 200);
  async function all(query: Record<string, string> = {}) {
    const first = await page({ limit: '2', ...query });
    const items = [...first.items];
    for (let cursor = first.nextCursor; cursor !== null;) {
      const next: Page = await page({ limit: '2', ...query, cursor });
      expect(next.totals).toBeNull();
      items.push(...next.items);
      cursor = next.nextCursor;
    }
    return { items, totals: first.totals! };
  }
  const summed = (items: ProposalRow[], what: 'net' | 'gross') =>
    toMoney(sumCents(items.map((row) => parseAmount(row[what].amount)))).amount;

  test('each once, the latest number first, and the first page says what all of them come to', async () => {
    const { items, totals } = await all();
    const numbers = items.map(({ number }) => number);
    expect(numbers).toEqual([...new Set(numbers)].sort().reverse());
    expect(items.length).toBeGreaterThan(2);
    expect([totals.count, totals.net.amount, totals.gross.amount]).toEqual([
      items.length,
      summed(items, 'net'),
      summed(items, 'gross'),
    ]);
    const own = await world
      .owner('proposals as p')
      .join('business_units as b', 'b.id', 'p.bu_id')
      .where({ 'b.code': 'P11' })
      .whereNot({ 'p.state': 'archived' })
      .pluck<string[]>('p.number');
    expect([...numbers].sort()).toEqual(own.sort());
  });

  test('found by a word of its client, by its number, and by where it stands; archived ones when they are asked for', async () => {
    const { items } = await all();
    const [one] = items;
    const word = one!.account.name.split(' ')[0]!;
    const found = await all({ q: word });
    expect(found.items.length).toBeGreaterThan(0);
    expect(found.items.every(({ account, label }) => `${account.name} ${label}`.includes(word))).toBe(true);
    expect(found.totals.count).toBe(found.items.length);
    expect((await all({ q: one!.number })).items.map(({ id }) => id)).toEqual([one!.id]);
    expect((await all({ state: one!.state })).items.map(({ state }) => state)).toEqual(
      items.filter(({ state }) => state === one!.state).map(({ state }) => state),
    );
    expect((await all({ state: 'archived' })).items.every(({ state }) => state === 'archived')).toBe(true);
    expect(await page({ q: 'introuvable nulle part' })).toMatchObject({
      items: [],
      totals: { count: 0, net: { amount: '0.00' } },
    });
  });

  test('its line names the mission; as a file, what begins like a formula is a text', async () => {
    const { items } = await all();
    const { id, mission, lineCount } = items.find((row) => row.lineCount > 0)!;
    const shown = expectStatus(
      await claire.get<{ mission: { label: string }; lines: unknown[] }>(`/proposals/${id}`),
      200,
    );
    expect([shown.mission.label, shown.lines.length]).toEqual([mission.label, lineCount]);
    await world.owner('proposals').where({ id }).update({ label: '=1+1' });
    const file = expectStatus(await claire.get<string>('/exports/proposals?format=csv'), 200);
    const rows = parse<Record<string, string>>(file, { bom: true, delimiter: ';', columns: true });
    expect(rows).toHaveLength(items.length);
    expect(rows.map((row) => row['Intitulé']).filter((label) => label?.includes('1+1'))).toEqual(["'=1+1"]);
    expect(await world.owner('audit').where({ action: 'exportProposals' }).first('outcome')).toBeDefined();
  });
}
