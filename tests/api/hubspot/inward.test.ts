/** What is written in HubSpot is found here (requirements 312, 313): by the owner of each value, once, whatever order it is told in. */
import type { AccountView } from '../../../contracts/accounts/account';
import type { HubspotQuestion } from '../../../contracts/hubspot';
import type { OpportunityView } from '../../../contracts/opportunities/opportunity';
import { callWebhook } from '../../../integrations/hubspot/simulator/webhooks';
import { signatureOf } from '../../../integrations/hubspot/signature';
import type { WebhookEvent } from '../../../integrations/hubspot/wire';
import { provenanceOf } from '../accounts/bench';
import { event, openHubspotBench, type HubspotBench } from './bench';

let bench: HubspotBench;
beforeAll(async () => {
  bench = await openHubspotBench();
});
afterAll(() => bench.close());

/** Where HubSpot was told to call; the address is part of what is signed. */
const call = (...events: WebhookEvent[]) => bench.webhook(events);

const there = (kind: 'companies' | 'contacts' | 'deals', id: string) => bench.there(kind, id)!.id;
const view = async (id: string) => (await bench.anna.get<AccountView>(`/accounts/${id}`)).body;
const questions = async () =>
  (await bench.admin.get<{ items: HubspotQuestion[] }>('/admin/hubspot/questions')).body.items;
const answer = (question: HubspotQuestion | undefined, how: string) =>
  bench.admin.post('/admin/hubspot/answers', { body: { questionId: question?.id, answer: how } });
const last = async () =>
  (await bench.owner('hubspot_events').orderBy('id', 'desc').first<{ outcome: string }>('outcome')).outcome;

async function both(more: object = {}): Promise<{ account: AccountView; company: string }> {
  const account = await bench.account(more);
  await bench.look();
  return { account, company: there('companies', account.id) };
}

test('a call is taken when it is signed, fresh and whole, kept once, and refused else', async () => {
  const { company } = await both();
  const one = event('company.propertyChange', company, { propertyName: 'phone' });
  expect([await call(one), await call(one, { ...one, attemptNumber: 1 })]).toEqual([204, 204]);
  expect(await bench.owner('hubspot_events').where({ event_id: one.eventId })).toHaveLength(1);
  expect(await callWebhook({ ...bench.target, secret: 'other' }, [one])).toBe(401);
  const raw = (body: string, timestamp = String(Date.now())) =>
    fetch(bench.target.reachedAt, {
      method: 'POST',
      body,
      headers: {
        'x-hubspot-request-timestamp': timestamp,
        'x-hubspot-signature-v3': signatureOf(
          { method: 'POST', url: bench.target.url, body: Buffer.from(body), timestamp },
          bench.target.secret,
        ),
      },
    }).then(({ status }) => status);
  expect(await raw('{"objectId":1}')).toBe(400);
  expect(await raw('not json')).toBe(400);
  expect(await raw(JSON.stringify([one]), String(Date.now() - 6 * 60_000))).toBe(401);
  expect(await raw(JSON.stringify(Array.from({ length: 101 }, () => one)))).toBe(400);
});

test('what we told it ourselves is an echo, in whatever order it is told', async () => {
  const { account, company } = await both({ phone: '0299000000' });
  const before = (await bench.ledger()).length;
  await call(
    event('company.propertyChange', company, { propertyName: 'phone', occurredAt: Date.now() - 60_000 }),
    event('company.creation', company),
  );
  await bench.look();
  expect(await last()).toBe('echo');
  expect((await view(account.id)).version).toBe(account.version);
  expect(await bench.ledger()).toHaveLength(before);
});

test('a value that both keep is the later one’s, says that it is HubSpot’s, and is not told back', async () => {
  const { account, company } = await both();
  bench.hubspot.people.change('companies', company, { phone: '06 87 65 43 21', jalon_source: 'Salon de Rennes' });
  await call(event('company.propertyChange', company, { propertyName: 'phone' }));
  await bench.look();
  expect(await view(account.id)).toMatchObject({ phone: '0687654321', source: 'Salon de Rennes' });
  expect(await provenanceOf(bench.anna, account.id, 'phone')).toMatchObject({ source: 'hubspot', by: null });
  const [line] = await bench.ledger();
  expect(line).toMatchObject({ direction: 'in', recordId: account.id, cause: 'changed' });
  const calls = bench.hubspot.calls().length;
  await bench.look();
  expect(
    bench.hubspot
      .calls()
      .slice(calls)
      .filter((one) => one.includes('update')),
  ).toEqual([]);
});

test('a value that is a person’s or the register’s is asked about, with both; each answer stands on both sides', async () => {
  const { account, company } = await both();
  bench.hubspot.people.change('companies', company, { name: 'Quai & Cie', city: 'Brest' });
  await call(event('company.propertyChange', company, { propertyName: 'name' }));
  await bench.look();
  expect(await view(account.id)).toMatchObject({ tradeName: 'Atelier du Quai', city: 'Rennes' });
  const open = (await questions()).filter(({ recordId }) => recordId === account.id);
  expect(open).toMatchObject(
    [
      { kind: 'value', property: 'city', ours: 'Rennes', theirs: 'Brest' },
      { kind: 'value', property: 'name', ours: 'Atelier du Quai', theirs: 'Quai & Cie' },
    ].sort(
      (a, b) =>
        open.findIndex(({ property }) => property === a.property) -
        open.findIndex(({ property }) => property === b.property),
    ),
  );
  const of = (name: string) => open.find(({ property }) => property === name);
  expect((await answer(of('city'), 'ours')).status).toBe(200);
  expect((await answer(of('name'), 'theirs')).status).toBe(200);
  await bench.look();
  expect(await view(account.id)).toMatchObject({ tradeName: 'Quai & Cie', city: 'Rennes' });
  expect(bench.there('companies', account.id)?.properties).toMatchObject({ name: 'Quai & Cie', city: 'Rennes' });
  expect(await answer(of('name'), 'ours')).toMatchObject({ status: 409, body: { code: 'hubspot_answered' } });
});

test('a stage that the gate refuses is a question with what is missing, and the card stays where it is', async () => {
  const { account } = await both();
  const { id } = (
    await bench.anna.post<{ id: string }>('/opportunities', { body: { accountId: account.id, name: 'RSE_Diagnostic' } })
  ).body;
  await bench.look();
  const deal = there('deals', id);
  bench.hubspot.people.change('deals', deal, { dealstage: 'jalon_qualification', closedate: '2026-12-31' });
  await call(event('deal.propertyChange', deal, { propertyName: 'dealstage' }));
  await bench.look();
  const opportunity = async () => (await bench.anna.get<OpportunityView>(`/opportunities/${id}`)).body;
  expect(await opportunity()).toMatchObject({ stage: 'identification', expectedSignatureOn: '2026-12-31' });
  const asked = (await questions()).find(({ recordId }) => recordId === id);
  expect(asked).toMatchObject({ kind: 'stage', code: 'gate_incomplete', theirs: 'jalon_qualification' });
  expect(asked?.missing.map(({ field }) => field)).toContain('offerId');
  expect(await answer(asked, 'theirs')).toMatchObject({ body: { code: 'gate_incomplete' } });
  expect((await answer(asked, 'ours')).status).toBe(200);
  await bench.look();
  expect(bench.there('deals', id)?.properties['dealstage']).toBe('jalon_identification');
});

test('a note and a meeting of a known company are its exchanges here, once, in the name of who wrote them', async () => {
  const { account, company } = await both();
  const note = bench.hubspot.people.create(
    'notes',
    {
      hs_note_body: 'Vu au salon\nRappeler en janvier',
      jalon_owner: 'bruno@jalon.example',
      hs_timestamp: '2026-11-27T09:00:00Z',
    },
    [['companies', company]],
  );
  await call(event('note.creation', note));
  await bench.look();
  await call(event('note.propertyChange', note, { propertyName: 'hs_note_body' }));
  await bench.look();
  const { body } = await bench.anna.get<{ items: object[] }>(`/interactions?accountId=${account.id}`);
  expect(body.items).toMatchObject([
    { kind: 'note', subject: 'Vu au salon', comment: 'Rappeler en janvier', assignee: { name: 'Bruno Kerdal' } },
  ]);
  expect(bench.hubspot.all('notes')).toHaveLength(1);
});

test('numbers of HubSpot are of one kind: the company that has the number of a contact has none of its exchanges', async () => {
  const [{ account }, other] = [await both(), await both()];
  const contact = await bench.contact(account);
  await bench.look();
  const number = there('contacts', contact.id);
  await bench.owner('hubspot_links').where({ record_id: other.account.id }).update({ hubspot_id: number });
  const note = bench.hubspot.people.create('notes', { hs_note_body: 'De qui ?' }, [['contacts', number]]);
  await call(event('note.creation', note));
  await bench.look();
  const { body } = await bench.anna.get<{ items: object[] }>(`/interactions?accountId=${other.account.id}`);
  expect(body.items).toEqual([]);
  const asked = (await questions()).find(({ name }) => name === 'De qui ?');
  expect((await answer(asked, 'seen')).status).toBe(200);
});

test('merged there, a record follows the id that is left; two of ours that became one are a question', async () => {
  const [one, other] = [await both(), await both()];
  bench.hubspot.people.merge('companies', one.company, other.company);
  await call(
    event('company.merge', one.company, {
      newObjectId: Number(one.company),
      mergedObjectIds: [Number(other.company)],
    }),
  );
  await bench.look();
  expect(await bench.owner('hubspot_links').where({ hubspot_id: one.company })).toHaveLength(2);
  const asked = (await questions()).find(({ kind }) => kind === 'merged');
  expect(asked).toMatchObject({ object: 'company' });
  expect((await answer(asked, 'seen')).status).toBe(200);
});

test('a deletion there deletes nothing here; one for privacy takes what the synchronisation kept, and asks a person', async () => {
  const { account } = await both();
  const contact = await bench.contact(account, { email: 'oubliee@quai.example' });
  await bench.look();
  const id = there('contacts', contact.id);
  bench.hubspot.people.remove('contacts', id, true);
  await call(event('contact.privacyDeletion', id));
  await bench.look();
  const kept = JSON.stringify([
    await bench.owner('hubspot_links').where({ record_id: contact.id }),
    await bench.owner('hubspot_ledger').where({ record_id: contact.id }),
    await bench.owner('hubspot_questions').where({ record_id: contact.id }),
  ]);
  expect(kept).not.toContain('oubliee');
  expect(kept).not.toContain('Riou');
  expect((await questions()).find(({ kind }) => kind === 'privacy')).toMatchObject({ recordId: contact.id });
  const { body } = await bench.anna.get<{ items: { id: string }[] }>(`/accounts/${account.id}/contacts`);
  expect(body.items.map((one) => one.id)).toEqual([contact.id]);
});

test('a company that nobody knows here is asked about; one with the SIREN of an account is that one', async () => {
  const account = await bench.account();
  const known = bench.hubspot.people.create('companies', { name: 'Quai', siren: account.siren! });
  const unknown = bench.hubspot.people.create('companies', { name: 'Inconnue' });
  await call(event('company.creation', known), event('company.creation', unknown));
  await bench.look();
  expect(bench.there('companies', account.id)?.id).toBe(known);
  expect((await questions()).find(({ kind }) => kind === 'unmatched')).toMatchObject({
    name: 'Inconnue',
    object: 'company',
  });
});
