/** "Synthèse des wins" and "Activité", against an oracle that counts the very rows by itself. */
import type { WinRow } from '../../../contracts/winsReport';
import { startTestApi, type TestApi } from '../../support/api';
import type { ApiClient } from '../../support/apiClient';
import { arrangeCommercialFirm, type CommercialFirm, type DrawnOpportunity } from './commercialFirm';
import { activitySuite } from './wins/activity';
import { now, search, wins, compared } from './wins/figures';

jest.setTimeout(300_000);

let api: TestApi;
let firm: CommercialFirm;
let admin: ApiClient;
let anna: ApiClient;
beforeAll(async () => {
  api = await startTestApi({ deps: { clock: () => now } });
  firm = await arrangeCommercialFirm(api);
  admin = await api.login(api.firm.people.admin);
  anna = await api.login(api.firm.people.anna);
});
afterAll(async () => {
  await firm.owner.destroy();
  await api.close();
});

const cases = [
  ['a year that has ended', { fiscalYear: '2026' }, ['2025-10-01', '2026-09-30'], ['2024-10-01', '2025-09-30']],
  [
    'the running year, beside the same days of the last',
    {},
    ['2026-10-01', '2027-09-30'],
    ['2025-10-01', '2025-11-26'],
  ],
  [
    'more than a year, which overlaps the year before it',
    { from: '2025-02-28', to: '2026-11-26' },
    ['2025-02-28', '2026-11-26'],
    ['2024-02-28', '2025-11-26'],
  ],
] as const;

const plant = () => ({ api, firm, admin, anna });

describe.each(cases)('%s', (_case, query, period, before) => {
  test.each(['the company', 'one unit'])('each figure for %s is that of its rows', async (who) => {
    const rows = who === 'one unit' ? firm.drawn.filter(({ bu }) => bu === api.firm.bu.rennes) : firm.drawn;
    const told = await wins(who === 'one unit' ? anna : admin, query);
    const of = (some: readonly DrawnOpportunity[]) => compared(some, period, before);
    expect([told.before.from, told.before.to]).toEqual(before);
    expect(told.total).toEqual(of(rows));
    expect(told.recurring).toEqual(of(rows.filter(({ serviceType }) => serviceType === 'RECURRENT')));
    expect(told.oneOff).toEqual(of(rows.filter(({ serviceType }) => serviceType === 'PONCTUEL')));
    expect(told.unsaid).toEqual(of(rows.filter(({ serviceType }) => serviceType === null)));
    const figures = (found: WinRow[]) =>
      new Map(
        found.map(({ key, count, amount, previous, evolution }) => [key, { count, amount, previous, evolution }]),
      );
    const expected = (property: keyof DrawnOpportunity) =>
      new Map(
        [...new Set(rows.map((one) => one[property]))]
          .map((key) => [key, of(rows.filter((one) => one[property] === key))] as const)
          .filter(([, { count, previous }]) => count > 0 || previous !== null),
      );
    expect(figures(told.segments)).toEqual(expected('segment'));
    expect(figures(told.prioritySectors)).toEqual(expected('sector'));
    expect(figures(told.salesDynamics)).toEqual(expected('dynamic'));
    expect(figures(told.practices)).toEqual(expected('practice'));
    const amounts = told.topAccounts.map(({ amount }) => Number(amount.amount));
    expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));
    const largest = [...expected('account')]
      .filter(([, { count }]) => count > 0)
      .map(([, { amount }]) => Number(amount.amount))
      .toSorted((a, b) => b - a)
      .slice(0, 10);
    expect(amounts).toEqual(largest);
  });
});

test('wins as referrer are one’s own wherever they were won within the perimeter (requirement 241)', async () => {
  const mine = firm.drawn.filter(({ referrer }) => referrer === api.firm.people.admin.id);
  expect((await wins(admin, { fiscalYear: '2026', referrerId: 'me' })).total).toEqual(
    compared(mine, ['2025-10-01', '2026-09-30'], ['2024-10-01', '2025-09-30']),
  );
});

test('a top leaves whole as a file', async () => {
  const lines = (
    await (
      await admin.fetch('GET', `/exports/wins?${search({ fiscalYear: '2026', part: 'accounts', format: 'csv' })}`)
    ).text()
  )
    .trim()
    .split('\r\n');
  const accounts = new Set(
    firm.drawn
      .filter(({ stage, endedOn }) => stage === 'won' && endedOn! >= '2024-10-01' && endedOn! <= '2026-09-30')
      .map(({ account }) => account),
  );
  expect(lines).toHaveLength(accounts.size + 1);
});

describe('the report of activity', () => activitySuite(plant));
