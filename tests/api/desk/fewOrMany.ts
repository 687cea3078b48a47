/** A word that stands in few cases is looked up, one that stands in many is met on the way: the lists answer the same. */
import type { ApiClient } from '../../support/apiClient';
import type { Desk } from '../../support/desk';
import { expectStatus } from '../../support/story';

const MANY = 300;

interface Stage {
  desk: Desk;
  lea: ApiClient;
  /** The number of each request by its name in the test. */
  numbers: Record<string, string>;
}

export function fewOrManySuite(stage: () => Stage): void {
  const numbersIn = async (list: 'requests' | 'reports/processes', q: string, client = stage().lea) =>
    expectStatus(
      await client.get<{ items: { number: string }[] }>(`/${list}?q=${encodeURIComponent(q)}&limit=100`),
      200,
    )
      .items.map(({ number }) => number)
      .sort();

  describe.each(['requests', 'reports/processes'] as const)('%s', (list) => {
    test.each([
      ['without accents', 'epiceas', ['renewal']],
      ['the middle of a name', 'velian', ['invoice']],
      ['one word of the title and one of the client', 'noveliane facture', ['invoice']],
      ['a percent sign is a percent sign', '100%', ['plain']],
      ['words that stand in two cases and in none together', 'noveliane epiceas', []],
      ['what is nowhere', 'quincaillerie', []],
    ])('%s: "%s"', async (_, q, names) => {
      expect(await numbersIn(list, q)).toEqual(names.map((name) => stage().numbers[name]).sort());
    });

    test('another region finds nothing', async () => {
      const { desk } = stage();
      expect(await numbersIn(list, 'epiceas', await desk.api.login(desk.api.firm.people.nina))).toEqual([]);
    });
  });

  test('what stands in many is counted whole, and narrowed by its other words', async () => {
    const { desk, lea, numbers } = stage();
    await desk.owner.raw(
      `INSERT INTO cases (company_id, bu_id, kind, number, title, account_id, state, last_seq, processed_seq, last_event_at, holder_kind, holder_since, opened_at, opened_by)
       SELECT c.company_id, c.bu_id, c.kind, 'DEM8' || lpad(n::text, 6, '0'), 'Dossier courant ' || n, c.account_id, c.state, c.last_seq, c.processed_seq, c.last_event_at, c.holder_kind, c.holder_since, c.opened_at, c.opened_by
       FROM cases c, generate_series(1, :many) n WHERE c.number = :number`,
      { many: MANY, number: numbers['plain']! },
    );
    const counted = async (q: string) =>
      expectStatus(await lea.get<{ totals: { all: number } }>(`/reports/processes?q=${encodeURIComponent(q)}`), 200)
        .totals.all;
    expect(await counted('courant')).toBe(MANY);
    expect(await counted('courant dossier DEM8000017')).toBe(1);
    expect(await numbersIn('reports/processes', 'courant 8000299')).toEqual(['DEM8000299']);
  });
}
