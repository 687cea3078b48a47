/** The report "Pipeline commercial" against an oracle that adds the very rows up by itself. */
import type { AxisRow, PipelineAccount, PipelineOpportunity } from '../../../contracts/commercialReports';
import { formatAmount } from '../../../domain/money/cents';
import { startTestApi, type TestApi } from '../../support/api';
import { arrangeCommercialFirm, chance, type CommercialFirm, type DrawnOpportunity } from './commercialFirm';
import { pipelineAroundSuite } from './pipeline/around';
import { read, sum, staged, isOpen, properties, axes, allPages, pipelineReaders } from './pipeline/rows';

jest.setTimeout(300_000);

let api: TestApi;
let firm: CommercialFirm;
beforeAll(async () => {
  api = await startTestApi({ deps: { clock: () => new Date('2026-11-26T08:00:00Z') } });
  firm = await arrangeCommercialFirm(api);
});
afterAll(async () => {
  await firm.owner.destroy();
  await api.close();
});
const periods = [
  [{}, '2026-10-01', '2027-09-30'],
  [{ fiscalYear: '2026' }, '2025-10-01', '2026-09-30'],
  [{ fiscalYear: '2025' }, '2024-10-01', '2025-09-30'],
  [{ from: '2025-02-28', to: '2025-02-28' }, '2025-02-28', '2025-02-28'],
  [{ from: '2024-09-30', to: '2026-11-26' }, '2024-09-30', '2026-11-26'],
] as const;

const plant = () => ({ api, firm });
const { readers } = pipelineReaders(plant);

test('every total, cell, basket and chart equals the sum of the rows, under drawn filters and for each reader', async () => {
  const people = await readers();
  const random = chance(7);
  const oneOf = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  for (let round = 0; round < 60; round += 1) {
    const [who, client, sees] = people[round % people.length]!;
    const [asked, from, to] = oneOf(periods);
    const axis = oneOf(Object.keys(axes) as (keyof typeof axes)[]);
    const filters = (Object.keys(properties) as (keyof typeof properties)[])
      .filter(() => random() < 0.15)
      .map(
        (name) =>
          [name, oneOf(firm.drawn.map((one) => one[properties[name]]).filter((value) => value !== null))] as const,
      );
    const rows = firm.drawn.filter(
      (one) =>
        sees(one) &&
        filters.every(([name, value]) => one[properties[name]] === value) &&
        (isOpen(one) || (from <= one.endedOn! && one.endedOn! <= to)),
    );

    const told = await read(client, { ...asked, by: axis, ...Object.fromEntries(filters) });
    const context = `${who}, ${axis}, ${JSON.stringify(filters)}`;
    expect([context, told.period.from, told.period.to]).toEqual([context, from, to]);
    expect([context, told.total]).toEqual([context, { key: null, name: null, ...staged(rows) }]);
    const cells = (found: AxisRow[]) =>
      new Map(found.map(({ key, stages: by, total }) => [key, { stages: by, total }]));
    const expected = (property: keyof DrawnOpportunity) =>
      new Map(
        [...new Set(rows.map((one) => one[property]))].map((key) => [
          key,
          staged(rows.filter((one) => one[property] === key)),
        ]),
      );
    expect(cells(told.rows)).toEqual(expected(axes[axis]));
    expect(cells(told.byAccountKind)).toEqual(expected('accountKind'));
    expect(cells(told.byPractice)).toEqual(expected('practice'));

    const open = rows.filter(isOpen);
    const accounts = new Set(open.map(({ account }) => account)).size;
    const cents = open.reduce((total, one) => total + BigInt(one.cents ?? 0), 0n);
    const basket = (count: number) =>
      count === 0
        ? null
        : { amount: formatAmount(Number((2n * cents + BigInt(count)) / BigInt(2 * count))), currency: 'EUR' };
    expect(told.headline).toEqual({
      open: sum(open),
      accounts,
      averageOpportunity: basket(open.length),
      averageAccount: basket(accounts),
      won: sum(rows.filter(({ stage }) => stage === 'won')),
      lost: sum(rows.filter(({ stage }) => stage === 'lost')),
    });
  }
});

test('the accounts and the opportunities behind it, page after page, are those rows, each once', async () => {
  const client = await api.login(api.firm.people.support);
  const rows = firm.drawn.filter(
    (one) =>
      one.region === api.firm.region.west &&
      (isOpen(one) || (one.endedOn! >= '2025-10-01' && one.endedOn! <= '2026-09-30')),
  );
  const accounts = await allPages<PipelineAccount>(client, '/reports/pipeline/accounts', { fiscalYear: '2026' });
  expect(accounts.map(({ account }) => account.name)).toEqual(accounts.map(({ account }) => account.name).toSorted());
  expect(new Map(accounts.map(({ account, stages: by, total }) => [account.id, { stages: by, total }]))).toEqual(
    new Map(
      [...new Set(rows.map(({ account }) => account))].map((id) => [
        id,
        staged(rows.filter(({ account }) => account === id)),
      ]),
    ),
  );
  const opportunities = await allPages<PipelineOpportunity>(client, '/reports/pipeline/opportunities', {
    fiscalYear: '2026',
  });
  expect(opportunities.map(({ id }) => id).toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
  const [first] = accounts;
  const ofFirst = await allPages<PipelineOpportunity>(client, '/reports/pipeline/opportunities', {
    fiscalYear: '2026',
    accountId: first!.account.id,
  });
  expect(ofFirst.length).toBe(first!.total.count);
  expect(new Set(ofFirst.map(({ account }) => account.id))).toEqual(new Set([first!.account.id]));
});

test('a value that its list has lost goes by its code, a person by name, what has none last', async () => {
  const client = await api.login(api.firm.people.admin);
  expect((await read(client, { by: 'segment' })).rows.map(({ key, name }) => [key, name])).toEqual([
    ['TPE', '05-TPE'],
    ['PE', '06-PE'],
    ['RETIRED', 'RETIRED'],
    [null, null],
  ]);
  expect((await read(client, { by: 'referrer' })).rows.map(({ name }) => name)).toEqual([
    'Adele Martel',
    'Anna Lemoine',
    'Bruno Kerdal',
    'Nina Azur',
    null,
  ]);
});

test('"me" is whoever asks', async () => {
  const client = await api.login(api.firm.people.anna);
  expect(await read(client, { engagementManagerId: 'me' })).toEqual(
    await read(client, { engagementManagerId: api.firm.people.anna.id }),
  );
});

describe('around the figures', () => pipelineAroundSuite(plant));
