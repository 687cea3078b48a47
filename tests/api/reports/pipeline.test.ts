/** The report "Pipeline commercial" against an oracle that adds the very rows up by itself. */
import type {
  AxisRow,
  PipelineAccount,
  PipelineOpportunity,
  PipelineReport,
} from '../../../contracts/commercialReports';
import { formatAmount } from '../../../domain/money/cents';
import type { ApiClient } from '../../support/apiClient';
import { startTestApi, type TestApi } from '../../support/api';
import { expectStatus } from '../../support/story';
import { arrangeCommercialFirm, chance, type CommercialFirm, type DrawnOpportunity } from './commercialFirm';

jest.setTimeout(60_000);

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

const search = (query: Record<string, string>) => new URLSearchParams(query).toString();
const read = async (client: ApiClient, query: Record<string, string> = {}) =>
  expectStatus(await client.get<PipelineReport>(`/reports/pipeline?${search(query)}`), 200);

/** Who is asked, and which rows are theirs to see. */
async function readers(): Promise<[string, ApiClient, (one: DrawnOpportunity) => boolean][]> {
  const { people, bu, region } = api.firm;
  const wide = await api.login(people.nina);
  expectStatus(await wide.post('/me/profile', { body: { profile: '360' } }), 200);
  return [
    ['a consultant', await api.login(people.anna), (one) => one.bu === bu.rennes],
    ['another unit', await api.login(people.bruno), (one) => one.bu === bu.rennes],
    ['a region', await api.login(people.support), (one) => one.region === region.west],
    ['the company', await api.login(people.admin), () => true],
    ['360°', wide, () => true],
    ['another company', await api.login(people.other), () => false],
  ];
}

const sum = (rows: readonly DrawnOpportunity[]) => ({
  count: rows.length,
  amount: {
    amount: formatAmount(Number(rows.reduce((total, { cents }) => total + BigInt(cents ?? 0), 0n))),
    currency: 'EUR',
  },
});
const stages = ['identification', 'qualification', 'proposition', 'won', 'lost'] as const;
const staged = (rows: readonly DrawnOpportunity[]) => ({
  stages: Object.fromEntries(stages.map((stage) => [stage, sum(rows.filter((one) => one.stage === stage))])),
  total: sum(rows),
});
const isOpen = ({ endedOn }: DrawnOpportunity) => endedOn === null;

/** Each filter with the property that it is about. */
const properties = {
  regionId: 'region',
  hubId: 'hub',
  businessUnitId: 'bu',
  clientLeadPartnerId: 'lead',
  engagementPartnerId: 'partner',
  engagementManagerId: 'manager',
  referrerId: 'referrer',
  practiceId: 'practice',
  segment: 'segment',
  prioritySector: 'sector',
} as const;
const axes = {
  region: 'region',
  hub: 'hub',
  businessUnit: 'bu',
  clientLeadPartner: 'lead',
  engagementPartner: 'partner',
  engagementManager: 'manager',
  referrer: 'referrer',
  practice: 'practice',
  segment: 'segment',
  prioritySector: 'sector',
  salesDynamic: 'dynamic',
} as const;
const periods = [
  [{}, '2026-10-01', '2027-09-30'],
  [{ fiscalYear: '2026' }, '2025-10-01', '2026-09-30'],
  [{ fiscalYear: '2025' }, '2024-10-01', '2025-09-30'],
  [{ from: '2025-02-28', to: '2025-02-28' }, '2025-02-28', '2025-02-28'],
  [{ from: '2024-09-30', to: '2026-11-26' }, '2024-09-30', '2026-11-26'],
] as const;

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

async function allPages<Item>(client: ApiClient, path: string, query: Record<string, string>): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: Item[]; nextCursor: string | null } = expectStatus(
      await client.get(`${path}?${search({ ...query, limit: '7', ...(cursor !== null && { cursor }) })}`),
      200,
    );
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}

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

test('it says whose figures it shows', async () => {
  const [anna, , support, admin, wide] = await readers();
  const perimeter = async (reader: typeof anna) => (await read(reader![1])).perimeter;
  expect(await perimeter(anna)).toEqual({ kind: 'units', names: ['Rennes'] });
  expect(await perimeter(support)).toEqual({ kind: 'regions', names: ['Ouest'] });
  for (const whole of [admin, wide]) expect(await perimeter(whole)).toEqual({ kind: 'company', names: [] });
});

test.each([
  ['an end before the beginning', { from: '2026-11-30', to: '2026-11-02' }],
  ['one date alone', { from: '2026-11-30' }],
  ['more than ten years', { from: '2010-01-01', to: '2026-01-01' }],
  ['an axis that is none', { by: 'colour' }],
  ['an exercise of another century', { fiscalYear: '1999' }],
])('%s is refused', async (_case, query) => {
  const client = await api.login(api.firm.people.anna);
  expect(await client.get(`/reports/pipeline?${search(query)}`)).toMatchObject({
    status: 400,
    body: { code: 'invalid_input' },
  });
});

test('its tables leave as files, formulas as text, and who took them is in the audit', async () => {
  const client = await api.login(api.firm.people.anna);
  const { account } = firm.drawn.find(({ bu, endedOn }) => bu === api.firm.bu.rennes && endedOn === null)!;
  await firm.owner('accounts').where({ id: account }).update({ trade_name: '=1+1' });
  const lines = async (part: string) =>
    (
      await (
        await client.fetch('GET', `/exports/pipeline?${search({ part, format: 'csv', by: 'businessUnit' })}`)
      ).text()
    )
      .trim()
      .split('\r\n');
  const { total } = await read(client);
  const french = (amount: string) => amount.replace('.', ',').replace(/,?0+$/, '');
  const matrix = await lines('matrix');
  expect(matrix).toHaveLength(3);
  expect(matrix.at(-1)!.split(';')[0]).toBe('Total');
  expect(matrix.at(-1)!.split(';').at(-1)).toBe(String(total.total.count));
  expect(matrix.at(-1)!.split(';').at(-2)).toBe(french(total.total.amount.amount));
  expect((await lines('accounts')).filter((line) => line.includes(";'=1+1;"))).toHaveLength(1);
  expect(await lines('opportunities')).toHaveLength(total.total.count + 1);
  expect(await firm.owner('audit').where({ action: 'exportPipeline' })).toMatchObject(
    ['matrix', 'accounts', 'opportunities'].map((part) => ({
      principal_id: api.firm.people.anna.id,
      outcome: 'read',
      data: { part, format: 'csv', by: 'businessUnit' },
    })),
  );
});

test('the firm’s legal identity, or its absence', async () => {
  const client = await api.login(api.firm.people.anna);
  expect(await client.get('/company')).toMatchObject({ body: { name: 'Cabinet Jalon', legal: null } });
  await firm
    .owner('letterheads')
    .insert({
      company_id: api.firm.companyId,
      legal_form: 'Société par actions simplifiée',
      capital_cents: 5_000_000,
      siren: '099999609',
      registry: 'Rennes',
      address_line: '1 rue du Jalon',
      postcode: '35000',
      city: 'Rennes',
      vat_number: 'FR00099999609',
      insurer: 'Assureur',
      insurance_policy: '1',
      phone: '0200000000',
      email: 'cabinet@jalon.example',
    });
  expect(await client.get('/company')).toMatchObject({
    body: {
      legal: {
        legalForm: 'Société par actions simplifiée',
        capital: { amount: '50000.00', currency: 'EUR' },
        siren: '099999609',
        registry: 'Rennes',
        address: '1 rue du Jalon, 35000 Rennes',
      },
    },
  });
});
