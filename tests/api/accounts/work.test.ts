/** What hangs on an account besides itself: opportunities and requests, each behind its own wall. */
import { created, openBench, type Bench } from './bench';

let bench: Bench;
let accountId: string;
beforeAll(async () => {
  bench = await openBench();
  accountId = (await created(bench.anna)).body.id;
});
afterAll(() => bench.close());

interface Items {
  items: Record<string, unknown>[];
}
const opened = async (name: string, more: object = {}) => {
  const { status, body } = await bench.anna.post('/opportunities', { body: { accountId, name, ...more } });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return String(body['id']);
};
const opportunities = async (query = '', client = bench.anna) =>
  (await client.get<Items>(`/accounts/${accountId}/opportunities${query}`)).body.items;

test('open opportunities are shown, the next signature first; past ones with the history (D28)', async () => {
  await opened('Sans date');
  const later = await opened('Conseil_Audit', {
    expectedSignatureOn: '2027-05-01',
    amount: { amount: '1200.50', currency: 'EUR' },
  });
  const lost = await opened('Perdue');
  await bench
    .owner('opportunities')
    .where({ id: lost })
    .update({ stage: 'lost', loss_reason: 'PRIX', lost_on: '2026-11-24' });
  const open = await opportunities();
  expect(open.map(({ name }) => name)).toEqual(['Conseil_Audit', 'Sans date']);
  expect(open[0]).toMatchObject({
    id: later,
    number: expect.stringMatching(/^OPP\d{7}$/),
    stage: 'identification',
    amount: { amount: '1200.50', currency: 'EUR' },
    engagementPartner: 'Anna Lemoine',
    expectedSignatureOn: '2027-05-01',
  });
  expect((await opportunities('?history=true')).map(({ name }) => name)).toEqual([
    'Conseil_Audit',
    'Sans date',
    'Perdue',
  ]);
  expect((await bench.anna.get(`/accounts/${accountId}`)).body).toMatchObject({ counts: { opportunities: 3 } });
  expect((await bench.anna.get<Items>('/accounts')).body.items).toMatchObject([
    { id: accountId, openOpportunities: 2 },
  ]);
});

test('on an account that two business units work with, each sees and counts its own opportunities', async () => {
  await bench
    .owner('accounts')
    .where({ id: accountId })
    .update({ bu_ids: [bench.api.firm.bu.rennes, bench.api.firm.bu.nice] });
  expect(await opportunities('?history=true', bench.nina)).toEqual([]);
  expect((await bench.nina.get(`/accounts/${accountId}`)).body).toMatchObject({
    id: accountId,
    counts: { opportunities: 0 },
  });
});

test('an open change of a shared account is told to both its business units', async () => {
  const { etag } = await bench.anna.get(`/accounts/${accountId}`);
  await bench.anna.patch(`/accounts/${accountId}`, { body: { city: 'Auray' }, ifMatch: etag! });
  const told = bench.api.changes
    .filter(({ topic, version }) => topic === 'account' && version === 2)
    .map(({ buId }) => buId);
  expect(new Set(told)).toEqual(new Set([bench.api.firm.bu.rennes, bench.api.firm.bu.nice]));
});

test('a draft request is its author’s alone; once sent, it is the account’s', async () => {
  const opportunityId = await opened('Avec demande');
  await bench.owner('opportunities').where({ id: opportunityId }).update({ stage: 'qualification' });
  const { status, body } = await bench.anna.post('/requests', { body: { template: 'acceptance', opportunityId } });
  expect({ status, body }).toMatchObject({ status: 201 });
  const requests = async (client = bench.anna) =>
    (await client.get<Items>(`/accounts/${accountId}/requests`)).body.items;
  expect(await requests()).toMatchObject([
    {
      id: body['id'],
      number: expect.stringMatching(/^DEM\d{7}$/),
      template: 'acceptance',
      status: 'draft',
      submittedAt: null,
    },
  ]);
  expect(await requests(bench.bruno)).toEqual([]);
  await bench
    .owner('requests')
    .where({ id: String(body['id']) })
    .update({ status: 'submitted', submitted_at: '2026-11-24T10:00:00Z' });
  expect(await requests(bench.bruno)).toMatchObject([
    { id: body['id'], status: 'submitted', submittedAt: '2026-11-24T10:00:00.000Z' },
  ]);
  expect((await bench.bruno.get(`/accounts/${accountId}`)).body).toMatchObject({ counts: { openRequests: 1 } });
  expect(await requests(bench.nina)).toEqual([]);
});
