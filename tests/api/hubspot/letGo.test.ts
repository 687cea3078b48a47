/** What HubSpot told goes some time after it was looked at: the table holds what is new, and what still waits. */
import { forgetHeard } from '../../../db/hubspot/events';
import { event, openHubspotBench, type HubspotBench } from './bench';

let bench: HubspotBench;
beforeAll(async () => {
  bench = await openHubspotBench();
});
afterAll(() => bench.close());

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
const kept = () => bench.owner('hubspot_events').orderBy('event_id').pluck<string[]>('event_id');

test('what was looked at goes after thirty days, what waits stays however old, and an event told once more changes nothing', async () => {
  const account = await bench.account();
  await bench.look();
  const { id } = bench.there('companies', account.id)!;
  bench.hubspot.people.change('companies', id, { phone: '06 87 65 43 21' });
  const done = event('company.propertyChange', id, { propertyName: 'phone' });
  await bench.webhook([done]);
  await bench.look();
  const waits = event('company.propertyChange', id, { propertyName: 'city' });
  await bench.webhook([waits]);

  expect(await forgetHeard(bench.api.deps.pool, inDays(29))).toBe(0);
  expect(await forgetHeard(bench.api.deps.pool, inDays(31))).toBe(1);
  expect(await kept()).toEqual([String(waits.eventId)]);

  const lines = await bench.ledger();
  await bench.webhook([done]);
  await bench.look();
  expect(await bench.ledger()).toEqual(lines);
});
