import { randomUUID } from 'node:crypto';
import { created, openBench, refused, type Bench } from './bench';

let bench: Bench;
let accountId: string;
beforeAll(async () => {
  bench = await openBench();
  accountId = (await created(bench.anna)).body.id;
});
afterAll(() => bench.close());

interface Line {
  at: string;
  by: string;
  action: string;
  objectKind: string;
  data: { fields?: string[] };
}
interface Page {
  items: Line[];
  nextCursor: string | null;
}
const history = (query = '') => bench.anna.get<Page>(`/accounts/${accountId}/history${query}`);

test('what was done to the account, its contacts and documents is told, the newest first, by whom, in pages, without a value', async () => {
  const contact = {
    civility: 'MME',
    firstName: 'Jeanne',
    lastName: 'Riou',
    title: null,
    department: null,
    hierarchyLevel: null,
    email: 'secret.jeanne@quai.example',
    phone: null,
    types: [],
  };
  const { body } = await bench.bruno.post(`/accounts/${accountId}/contacts`, { body: contact });
  await bench.anna.patch(`/accounts/${accountId}`, { body: { city: 'Vannes' }, ifMatch: '"1"' });
  await bench.anna.patch(`/contacts/${String(body['id'])}`, { body: { phone: '0687654321' }, ifMatch: '"1"' });
  await created(bench.anna);

  const whole = (await history()).body;
  expect(whole.items).toMatchObject([
    { action: 'contactChanged', objectKind: 'contact', by: 'Anna Lemoine', data: { fields: ['phone'] } },
    { action: 'accountChanged', objectKind: 'account', by: 'Anna Lemoine', data: { fields: ['city'] } },
    { action: 'contactCreated', objectKind: 'contact', by: 'Bruno Kerdal' },
    { action: 'accountCreated', objectKind: 'account', by: 'Anna Lemoine' },
  ]);
  expect(JSON.stringify(whole)).not.toMatch(/secret|Vannes|687654321/);

  const first = (await history('?limit=3')).body;
  const second = (await history(`?limit=3&cursor=${first.nextCursor!}`)).body;
  expect([...first.items, ...second.items]).toEqual(whole.items);
  expect(second.nextCursor).toBeNull();
});

test('reading it writes nothing', async () => {
  const count = async () => (await bench.owner('audit').count<{ count: string }[]>())[0]?.count;
  const before = await count();
  await history();
  expect(await count()).toBe(before);
});

test('a cursor that is none, and an account that is none, are refused', async () => {
  expect(await history('?cursor=x')).toMatchObject(refused(400, 'invalid_cursor'));
  expect(await bench.anna.get(`/accounts/${randomUUID()}/history`)).toMatchObject(refused(404, 'not_found'));
});
