import { randomUUID } from 'node:crypto';
import type { ContactView } from '../../../contracts/accounts/contact';
import type { ApiClient } from '../../support/apiClient';
import { attachmentSuite } from './contacts/severalAccounts';
import { created, openBench, refused, type Bench } from './bench';
import { companies, adding } from './contacts/adding';
import { contactRemovalSuite } from './contacts/removal';
import { vaultContactSuite } from './contacts/vault';
import { valueListSuite } from './valueLists';

let bench: Bench;
let accountId: string;
jest.setTimeout(30_000 + 3000 * companies);

beforeAll(async () => {
  bench = await openBench();
});
beforeEach(async () => {
  accountId = (await created(bench.anna)).body.id;
});
afterAll(() => bench.close());

const plant = () => ({ bench, accountId });
const { add, rows } = adding(plant);

test('a contact is added with its types; the account keeps its version and its screens hear of it', async () => {
  const { status, body, etag } = await add({
    email: ' Jeanne.Riou@Quai.example ',
    types: ['vault', 'signatory', 'vault'],
  });
  expect({ status, etag, body }).toMatchObject({
    status: 201,
    etag: '"1"',
    body: {
      accountId,
      email: 'jeanne.riou@quai.example',
      phone: '0687654321',
      types: ['signatory', 'vault'],
      version: 1,
    },
  });
  expect((await rows())[0]).toMatchObject({ phone: '+33687654321', bu_id: bench.api.firm.bu.rennes });
  expect((await bench.bruno.get<{ items: ContactView[] }>(`/accounts/${accountId}/contacts`)).body.items).toEqual([
    body,
  ]);
  expect(await bench.anna.get(`/accounts/${accountId}`)).toMatchObject({
    etag: '"1"',
    body: { counts: { contacts: 1 } },
  });
  expect(bench.api.changes.at(-1)).toMatchObject({ topic: 'account', id: accountId });
});

test('contacts are listed by name', async () => {
  for (const [lastName, firstName] of [
    ['Zola', 'Emma'],
    ['Abel', 'Nora'],
    ['Abel', 'Luc'],
  ])
    await add({ lastName, firstName, email: null });
  const { items } = (await bench.anna.get<{ items: ContactView[] }>(`/accounts/${accountId}/contacts`)).body;
  expect(items.map(({ firstName, lastName }) => `${lastName} ${firstName}`)).toEqual([
    'Abel Luc',
    'Abel Nora',
    'Zola Emma',
  ]);
});

describe('two contacts of one account never share an address (requirement 68)', () => {
  test('whatever its case and spaces', async () => {
    await add();
    expect(await add({ email: 'JEANNE.RIOU@quai.example', firstName: 'Marc' })).toMatchObject(
      refused(409, 'contact_email_used'),
    );
    expect(await rows()).toHaveLength(1);
  });

  test('not even when eight are added at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => add()));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(7).fill(409)]);
    expect(await rows()).toHaveLength(1);
  });

  test('but several may have none, and another account may have the same', async () => {
    await add();
    expect([(await add({ email: null })).status, (await add({ email: '' })).status]).toEqual([201, 400]);
    expect((await add({ email: null })).status).toBe(201);
    expect((await add({}, bench.anna, (await created(bench.anna)).body.id)).status).toBe(201);
  });
});

describe('the vault', () => vaultContactSuite(plant));

test('an edit changes what differs, names the fields in the audit, and needs the version', async () => {
  const { body } = await add();
  const patch = (change: object, ifMatch = '"1"') =>
    bench.anna.patch(`/contacts/${body.id}`, { body: change, ifMatch });
  expect(await patch({ types: [], title: 'Gérante' })).toMatchObject({ status: 200, etag: '"1"' });
  expect(await patch({ phone: null, title: 'Présidente' })).toMatchObject({
    status: 200,
    etag: '"2"',
    body: { phone: null, title: 'Présidente', email: body.email },
  });
  expect(await patch({ title: 'Associée' })).toMatchObject(refused(412, 'stale_version'));
  expect(await bench.owner('audit').where({ object_id: body.id }).orderBy('id')).toMatchObject([
    { action: 'contactCreated', data: {} },
    { action: 'contactChanged', data: { fields: ['title', 'phone'] } },
  ]);
});

test('what is entered takes effect on the next morning at six in Paris, and a type that stays keeps its day (D26)', async () => {
  const { body } = await add({ types: ['vault'] });
  const six = (from: string) => new Date(from).toLocaleTimeString('fr-FR', { timeZone: 'Europe/Paris' });
  expect([six(body.platformFrom), six(body.vaultFrom!)]).toEqual(['06:00:00', '06:00:00']);
  expect(Date.parse(body.platformFrom)).toBeGreaterThan(Date.now());
  await bench
    .owner('contact_types')
    .where({ contact_id: body.id })
    .update({ since: new Date('2026-01-15T10:00:00Z') });
  const changed = await bench.anna.patch<ContactView>(`/contacts/${body.id}`, {
    body: { types: ['vault', 'signatory'] },
    ifMatch: '"1"',
  });
  expect(changed.body).toMatchObject({ vaultFrom: '2026-01-16T05:00:00.000Z' });
});

describe('« Connexion réalisée » is for Client Relations to say (requirements 25, 79, 327)', () => {
  const give = (client: ApiClient, id: string, platformConnected: boolean, version = 1) =>
    client.patch<ContactView>(`/contacts/${id}`, { body: { platformConnected }, ifMatch: `"${version}"` });

  test('whoever else says it, adding or changing, is told whose it is; what stands already may be sent again', async () => {
    expect(await add({ platformConnected: true })).toMatchObject(refused(403, 'connection_reserved'));
    expect(await rows()).toHaveLength(0);
    const { body } = await add({ platformConnected: false });
    expect(await give(bench.anna, body.id, true)).toMatchObject(refused(403, 'connection_reserved'));
    expect(await give(bench.anna, body.id, false)).toMatchObject({
      status: 200,
      etag: '"1"',
      body: { platformConnection: null },
    });
  });

  test('it says since when and by whom, sends nothing anew, and is taken back by the same role', async () => {
    const { bruno } = bench.api.firm.people;
    const role = { user_id: bruno.id, role: 'client_relations', scope: 'company', scope_id: bench.api.firm.companyId };
    await bench.owner('user_roles').insert(role);
    const { body } = await add();
    const connected = await give(bench.bruno, body.id, true);
    expect(connected).toMatchObject({
      status: 200,
      etag: '"2"',
      body: { platformConnection: { by: 'Bruno Kerdal' }, platformFrom: body.platformFrom },
    });
    expect(Date.now() - Date.parse(connected.body.platformConnection!.at)).toBeLessThan(60_000);
    expect(await give(bench.anna, body.id, false, 2)).toMatchObject(refused(403, 'connection_reserved'));
    expect(
      await bench.anna.patch(`/contacts/${body.id}`, {
        body: { platformConnected: true, title: 'Présidente' },
        ifMatch: '"2"',
      }),
    ).toMatchObject({
      status: 200,
      body: { title: 'Présidente', platformConnection: connected.body.platformConnection },
    });
    expect(await give(bench.bruno, body.id, false, 3)).toMatchObject({
      status: 200,
      body: { platformConnection: null },
    });
    await bench.owner('user_roles').where(role).delete();
    expect(await give(bench.bruno, body.id, true, 4)).toMatchObject(refused(403, 'connection_reserved'));
    expect(
      await bench.owner('audit').where({ object_id: body.id, outcome: 'applied' }).orderBy('id').select('data'),
    ).toEqual(
      [{}, { fields: ['platformConnected'] }, { fields: ['title'] }, { fields: ['platformConnected'] }].map((data) => ({
        data,
      })),
    );
  });
});

describe('removal', () => contactRemovalSuite(plant));

test.each([
  ['a telephone that is none', { phone: '06' }, refused(422, 'phone_invalid')],
  ['an address that is none', { email: 'jeanne' }, refused(400, 'invalid_input')],
  [
    'a civility that is in no list',
    { civility: 'LORD' },
    refused(422, 'value_retired', { params: { field: 'civility' } }),
  ],
  [
    'a level that is in no list',
    { hierarchyLevel: 'ROI' },
    refused(422, 'value_retired', { params: { field: 'hierarchyLevel' } }),
  ],
  ['a type that does not exist', { types: ['owner'] }, refused(400, 'invalid_input')],
  ['another account', { accountId: randomUUID() }, refused(400, 'invalid_input')],
])('%s is refused on creation and on edit', async (_what, wrong, refusal) => {
  expect(await add(wrong)).toMatchObject(refusal);
  expect(await rows()).toEqual([]);
  const { body } = await add();
  expect(await bench.anna.patch(`/contacts/${body.id}`, { body: wrong, ifMatch: '"1"' })).toMatchObject(refusal);
  expect((await rows())[0]).toMatchObject({ version: 1 });
});

test.each(['nina', 'other'] as const)('%s finds no contact of an account that they do not see', async (who) => {
  const { body } = await add();
  expect(await add({ email: 'x@quai.example' }, bench[who])).toMatchObject(refused(404, 'not_found'));
  expect(await bench[who].patch(`/contacts/${body.id}`, { body: { title: 'x' }, ifMatch: '"1"' })).toMatchObject(
    refused(404, 'not_found'),
  );
  expect(await bench[who].patch(`/contacts/${randomUUID()}`, { body: { title: 'x' }, ifMatch: '"1"' })).toMatchObject(
    refused(404, 'not_found'),
  );
  expect(await rows()).toMatchObject([{ title: 'Gérante' }]);
});

describe('lists of values', () => valueListSuite(() => bench));
describe('of several accounts', () => attachmentSuite(() => bench));
