/** What HubSpot never told is found at night: what both know is compared once, and what differs is looked at as if it had been told. */
import type { AccountView } from '../../../contracts/accounts/account';
import { MOST_A_NIGHT } from '../../../db/hubspot/night';
import { nightBefore } from '../../../domain/account/registerNight';
import { openHubspotBench, type HubspotBench } from './bench';

let bench: HubspotBench;
beforeAll(async () => {
  bench = await openHubspotBench();
});
afterAll(() => bench.close());

const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * 60_000);
const phoneOf = async (id: string) => (await bench.anna.get<AccountView>(`/accounts/${id}`)).body.phone;
const batches = () => bench.hubspot.calls().filter((one) => one.endsWith('/batch/read')).length;

async function known(): Promise<{ account: AccountView; company: string }> {
  const account = await bench.account();
  await bench.look();
  return { account, company: bench.there('companies', account.id)!.id };
}

test('a change and a deletion that HubSpot never told of are found the next night, and each record is compared once', async () => {
  const [changed, deleted, same] = [await known(), await known(), await known()];
  bench.hubspot.people.change('companies', changed.company, { phone: '06 87 65 43 21' });
  bench.hubspot.people.remove('companies', deleted.company);
  await bench.look();
  expect([await phoneOf(changed.account.id), batches()]).toEqual([null, 0]);
  const night = inDays(1.1);
  await bench.look(night);
  await bench.look(night);
  expect([await phoneOf(changed.account.id), batches()]).toEqual(['0687654321', 1]);
  const links = await bench.owner('hubspot_links').whereNotNull('removed_at').pluck<string[]>('record_id');
  expect(links).toEqual([deleted.account.id]);
  expect(await bench.owner('hubspot_events').where({ hubspot_id: same.company })).toEqual([]);
});

test('a HubSpot that is away at night is asked again when it answers, and a night that is full goes on the next', async () => {
  const { account, company } = await known();
  bench.hubspot.people.change('companies', company, { phone: '06 87 65 43 22' });
  const night = inDays(2.2);
  await bench.owner('hubspot_connections').update({ compared_night: nightBefore(night), compared: MOST_A_NIGHT });
  await bench.look(night);
  await bench.look(night);
  expect(await phoneOf(account.id)).toBeNull();
  bench.hubspot.fail(503);
  await bench.look(inDays(3.3));
  bench.hubspot.fail(null);
  const later = inDays(3.31);
  await bench.look(later);
  await bench.look(later);
  expect(await phoneOf(account.id)).toBe('0687654322');
});
