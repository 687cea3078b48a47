/** A contact and an opportunity say which of their values came from HubSpot, until somebody writes another. */
import type { HubspotOrigin } from '../../../contracts/hubspotOrigins';
import { refused } from '../accounts/bench';
import { event, openHubspotBench, type HubspotBench } from './bench';

let bench: HubspotBench;
beforeAll(async () => {
  bench = await openHubspotBench();
});
afterAll(() => bench.close());

const originsAt = async (address: string) =>
  (await bench.anna.get<{ items: HubspotOrigin[] }>(address)).body.items.map(({ property }) => property).sort();

test('what came is said of a contact and of an opportunity, what somebody writes after is theirs, and nobody outside sees either', async () => {
  const account = await bench.account();
  const contact = await bench.contact(account);
  const { id: dealId } = (
    await bench.anna.post<{ id: string }>('/opportunities', { body: { accountId: account.id, name: 'RSE_Diagnostic' } })
  ).body;
  await bench.look();
  const [person, deal] = [bench.there('contacts', contact.id)!.id, bench.there('deals', dealId)!.id];
  const [ofContact, ofDeal] = [`/contacts/${contact.id}/hubspot`, `/opportunities/${dealId}/hubspot`];
  expect([await originsAt(ofContact), await originsAt(ofDeal)]).toEqual([[], []]);

  bench.hubspot.people.change('contacts', person, { jobtitle: 'DAF', phone: '06 87 65 43 21' });
  bench.hubspot.people.change('deals', deal, { closedate: '2026-12-31' });
  await bench.webhook([event('contact.propertyChange', person), event('deal.propertyChange', deal)]);
  await bench.look();
  expect([await originsAt(ofContact), await originsAt(ofDeal)]).toEqual([['jobtitle', 'phone'], ['closedate']]);

  const { items } = (
    await bench.anna.get<{ items: { id: string; version: number }[] }>(`/accounts/${account.id}/contacts`)
  ).body;
  await bench.anna.patch(`/contacts/${contact.id}`, {
    body: { title: 'Gérante' },
    ifMatch: `"${items[0]!.version}"`,
  });
  expect(await originsAt(ofContact)).toEqual(['phone']);
  for (const address of [ofContact, ofDeal])
    expect(await bench.other.get(address)).toMatchObject(refused(404, 'not_found'));
});
