/** An object of HubSpot that cannot be read in keeps no other waiting: it is put off, shown, and read when somebody asks. */
import type { AccountView } from '../../../contracts/accounts/account';
import { refused } from '../accounts/bench';
import { event, openHubspotBench, type HubspotBench } from './bench';

let bench: HubspotBench;
beforeAll(async () => {
  bench = await openHubspotBench();
});
afterAll(() => bench.close());
afterEach(() => bench.hubspot.fail(null));

const phoneOf = async (id: string) => (await bench.anna.get<AccountView>(`/accounts/${id}`)).body.phone;
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);
const askAgain = () => bench.admin.post('/admin/hubspot/reread', { body: {} });

async function known(): Promise<{ account: AccountView; company: string }> {
  const account = await bench.account();
  await bench.look();
  return { account, company: bench.there('companies', account.id)!.id };
}

test('fifty objects that cannot be read in keep a healthy one waiting for one look at most; each is shown, later and later, and read when somebody asks', async () => {
  const { account, company } = await known();
  // No database keeps this character.
  const poison = Array.from({ length: 50 }, (_, index) =>
    bench.hubspot.people.create('companies', { name: `Illisible\u0000${index}` }),
  );
  bench.hubspot.people.change('companies', company, { phone: '+33687654321' });
  await bench.webhook(poison.map((id) => event('company.creation', id)));
  await bench.webhook([event('company.propertyChange', company, { propertyName: 'phone' })]);
  const errors: unknown[] = [];
  const look = (at = new Date()) => bench.look(at, 'worker', (error) => void errors.push(error));
  await look();
  await look();
  expect(await phoneOf(account.id)).toBe('0687654321');
  expect(errors).toHaveLength(50);
  const { count, items } = (await bench.standing()).unread;
  expect([count, items.length]).toEqual([50, 50]);
  expect(items[0]).toMatchObject({ object: 'company', code: 'internal', recordId: null, name: null });
  await look(later(2));
  await look(later(3));
  expect(errors).toHaveLength(100);
  expect(await bench.owner('hubspot_unread').distinct('tries').pluck<number[]>('tries')).toEqual([2]);

  for (const id of poison) bench.hubspot.people.change('companies', id, { name: `Lisible ${id}` });
  expect(await bench.anna.post('/admin/hubspot/reread', { body: {} })).toMatchObject(refused(403, 'not_allowed'));
  expect(await askAgain()).toMatchObject({ status: 200, body: { asked: 50 } });
  await look();
  expect((await bench.standing()).unread).toEqual({ count: 0, items: [] });
  expect(await bench.owner('hubspot_events').whereNull('done_at')).toEqual([]);
});

test('an answer that is no object puts off that object alone, and its record is named', async () => {
  const { account, company } = await known();
  await bench.webhook([event('company.propertyChange', company, { propertyName: 'phone' })]);
  bench.hubspot.fail(400);
  await bench.look();
  expect(await bench.standing()).toMatchObject({
    problem: null,
    unread: { count: 1, items: [{ recordId: account.id, name: 'Atelier du Quai', code: 'badAnswer' }] },
  });
  bench.hubspot.fail(null);
  await askAgain();
  await bench.look();
  expect((await bench.standing()).unread.count).toBe(0);
});
