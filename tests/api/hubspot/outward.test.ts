/** What changed here is found in HubSpot (requirement 312), once in effect, and only what may leave. */
import type { InteractionKind } from '../../../domain/interaction/kinds';
import { openHubspotBench, type HubspotBench } from './bench';
import { refused } from '../accounts/bench';

let bench: HubspotBench;
beforeAll(async () => {
  bench = await openHubspotBench();
});
afterAll(() => bench.close());
beforeEach(() => bench.hubspot.fail(null));

const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);

async function interaction(accountId: string, kind: InteractionKind, more: object = {}): Promise<string> {
  const answer = await bench.anna.post<{ id: string }>(`/accounts/${accountId}/interactions`, {
    body: {
      kind,
      subject: `Objet ${kind}`,
      comment: 'Vu avec Jeanne',
      startsAt: '2026-11-27T09:00:00.000Z',
      endsAt: '2026-11-27T10:00:00.000Z',
      assigneeId: bench.api.firm.people.anna.id,
      contactIds: [],
      opportunityId: null,
      report: 'Compte rendu entre nous',
      done: true,
      ...more,
    },
  });
  if (answer.status !== 201) throw new Error(`interaction answered ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body.id;
}

test('an account, its contact, its opportunity and its exchanges are found there, each under what it belongs to', async () => {
  const account = await bench.account({ phone: '0299000000' });
  const contact = await bench.contact(account, { email: 'jeanne@quai.example' });
  const { id: dealId } = (
    await bench.anna.post<{ id: string }>('/opportunities', { body: { accountId: account.id, name: 'RSE_Diagnostic' } })
  ).body;
  const meeting = await interaction(account.id, 'meeting', { contactIds: [contact.id], opportunityId: dealId });
  const note = await interaction(account.id, 'note');
  const kept = await Promise.all((['proposal', 'task'] as const).map((kind) => interaction(account.id, kind)));
  await bench.look();

  const [company, person, deal] = [
    bench.there('companies', account.id),
    bench.there('contacts', contact.id),
    bench.there('deals', dealId),
  ];
  expect(company?.properties).toMatchObject({ name: 'Atelier du Quai', siren: account.siren, phone: '+33299000000' });
  expect(person?.properties).toMatchObject({ lastname: 'Riou', email: 'jeanne@quai.example' });
  expect(deal?.properties).toMatchObject({ dealname: 'RSE_Diagnostic', dealstage: 'jalon_identification' });
  expect([...(person?.associated.get('companies') ?? [])]).toEqual([company?.id]);
  expect([...(deal?.associated.get('companies') ?? [])]).toEqual([company?.id]);
  const met = bench.there('meetings', meeting);
  expect(met?.properties).toMatchObject({ hs_meeting_title: 'Objet meeting', hs_meeting_body: 'Vu avec Jeanne' });
  expect([...(met?.associated.keys() ?? [])].sort()).toEqual(['companies', 'contacts', 'deals']);
  expect(bench.there('notes', note)?.properties['hs_note_body']).toBe('Objet note\nVu avec Jeanne');
  const all = JSON.stringify(
    ['notes', 'meetings', 'calls', 'emails'].map((kind) =>
      bench.hubspot.all(kind as 'notes').map((one) => one.properties),
    ),
  );
  expect(all).not.toContain('entre nous');
  for (const id of kept) expect(all).not.toContain(id);
});

test('a change sends what changed, with a line that says what it was; nothing changed, nothing is sent', async () => {
  const account = await bench.account();
  await bench.look();
  const calls = bench.hubspot.calls().length;
  await bench.look();
  expect(bench.hubspot.calls()).toHaveLength(calls);
  await bench.anna.patch(`/accounts/${account.id}`, { body: { phone: '0687654321' }, ifMatch: '"1"' });
  await bench.look();
  expect(bench.there('companies', account.id)?.properties['phone']).toBe('+33687654321');
  const [line, made] = await bench.ledger();
  expect(line).toMatchObject({
    direction: 'out',
    cause: 'changed',
    recordId: account.id,
    name: 'Atelier du Quai',
    changes: [{ property: 'phone', from: '', to: '+33687654321' }],
  });
  expect(made).toMatchObject({ cause: 'made', recordId: account.id });
});

test('dead between what HubSpot took and what is kept of it: told again, there is one object, and one line', async () => {
  const account = await bench.account();
  const { trigger, body } = deathAt('hubspot_links');
  await bench.owner.raw(body);
  await expect(bench.look()).rejects.toThrow('dead');
  expect(bench.there('companies', account.id)).toBeDefined();
  await bench.owner.raw(trigger);
  await bench.look();
  expect(bench.hubspot.all('companies').filter(({ properties }) => properties['jalon_id'] === account.id)).toHaveLength(
    1,
  );
  expect((await bench.ledger()).filter(({ recordId }) => recordId === account.id)).toHaveLength(1);
  expect((await bench.standing()).waiting).toBe(0);
});

test('two workers at once are one: the other waits for its turn, and who lost it writes nothing', async () => {
  const account = await bench.account();
  const looks = await Promise.all(['one', 'two', 'three'].map((owner) => bench.look(new Date(), owner)));
  // « worker » of the other tests has the turn still.
  expect(looks).toEqual([0, 0, 0]);
  await bench
    .owner('leases')
    .where({ name: 'hubspot' })
    .update({ until: new Date(0) });
  expect((await Promise.all(['one', 'two'].map((owner) => bench.look(new Date(), owner)))).sort()).toEqual([0, 1]);
  expect((await bench.ledger()).filter(({ recordId }) => recordId === account.id)).toHaveLength(1);
  await bench
    .owner('leases')
    .where({ name: 'hubspot' })
    .update({ until: new Date(0) });
});

test('a company that marketing made before is the one with its SIREN, and a contact the one with its address', async () => {
  const [siren, email] = ['732829320', 'connue@quai.example'];
  const companyId = bench.hubspot.people.create('companies', { name: 'Quai (salon)', siren });
  const contactId = bench.hubspot.people.create('contacts', { email });
  const account = await bench.account({ identifier: siren });
  const contact = await bench.contact(account, { email });
  await bench.look();
  await bench.look();
  expect(bench.there('companies', account.id)?.id).toBe(companyId);
  expect(bench.there('contacts', contact.id)?.id).toBe(contactId);
  expect((await bench.ledger()).find(({ recordId }) => recordId === contact.id)).toMatchObject({ cause: 'found' });
});

test('what HubSpot refuses is said, keeps nothing else waiting, and is told again when somebody asks', async () => {
  const [one, other] = [await bench.account(), await bench.account()];
  const first = await bench.contact(one, { email: 'double@quai.example' });
  await bench.look();
  const second = await bench.contact(other, { email: 'double@quai.example', separate: true });
  const third = await bench.contact(other, { email: 'autre@quai.example', lastName: 'Autre' });
  await bench.look();
  expect(bench.there('contacts', third.id)).toBeDefined();
  expect((await bench.standing()).refused).toMatchObject({
    count: 1,
    items: [{ recordId: second.id, object: 'contact', name: 'Jeanne Riou', category: 'CONFLICT' }],
  });
  bench.hubspot.people.remove('contacts', bench.there('contacts', first.id)!.id);
  expect(await bench.admin.post('/admin/hubspot/retry', { body: {} })).toMatchObject({ body: { told: 1 } });
  await bench.look();
  expect(bench.there('contacts', second.id)).toBeDefined();
  expect((await bench.standing()).refused.count).toBe(0);
});

test('deleted there, it is not made again', async () => {
  const account = await bench.account();
  await bench.look();
  bench.hubspot.people.remove('companies', bench.there('companies', account.id)!.id);
  await bench.anna.patch(`/accounts/${account.id}`, { body: { phone: '0687654321' }, ifMatch: '"1"' });
  await bench.look();
  await bench.anna.patch(`/accounts/${account.id}`, { body: { phone: '0687654322' }, ifMatch: '"2"' });
  await bench.look();
  expect(bench.there('companies', account.id)).toBeUndefined();
  expect((await bench.standing()).waiting).toBe(0);
});

test('a HubSpot that is away is left alone for a while, the page says since when, and nothing is lost', async () => {
  const account = await bench.account();
  bench.hubspot.fail(503);
  await bench.look();
  const calls = bench.hubspot.calls().length;
  await bench.look();
  expect(bench.hubspot.calls()).toHaveLength(calls);
  expect(await bench.standing()).toMatchObject({ waiting: 1, problem: { code: 'serverError' } });
  bench.hubspot.fail(null);
  await bench.look(later(1));
  expect(bench.there('companies', account.id)).toBeDefined();
  expect(await bench.standing()).toMatchObject({ waiting: 0, problem: null });
});

test('another company of the installation tells this HubSpot nothing, and its administrator sees nothing of it', async () => {
  const before = bench.hubspot.all('companies').length;
  const answer = await bench.other.post('/accounts', {
    body: { ...otherCompany, identifier: '552100554' },
  });
  expect(answer.status).toBe(201);
  await bench.look();
  expect(bench.hubspot.all('companies')).toHaveLength(before);
  expect(await bench.other.get('/admin/hubspot')).toMatchObject({
    status: 200,
    body: { connectedAt: null, waiting: 0, linked: [], refused: { count: 0 } },
  });
  expect(await bench.other.get('/admin/hubspot/ledger')).toMatchObject({ status: 200, body: { items: [] } });
  expect(await bench.anna.get('/admin/hubspot')).toMatchObject(refused(403, 'not_allowed'));
});

const otherCompany = {
  legalName: 'AUTRE',
  tradeName: 'Autre',
  legalForm: '5499',
  apeCode: null,
  addressLine: null,
  postcode: null,
  city: null,
  civility: null,
  firstName: null,
  lastName: null,
  phone: null,
  invoiceEmails: [],
  sourceType: 'WEB',
  source: null,
  clientLeadPartnerId: null,
  accountManagerId: null,
};

/** The database refuses to keep what HubSpot took, as a process that dies does not keep it. */
function deathAt(table: string) {
  const name = `dead_at_${table}`;
  return {
    body: `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'dead'; END $$; CREATE TRIGGER ${name} BEFORE INSERT OR UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION ${name}()`,
    trigger: `DROP TRIGGER ${name} ON ${table}; DROP FUNCTION ${name}()`,
  };
}
