/** Two accounts of one client become one, and two again: nothing that hung on either is lost, and the old address leads on. */
import type { AccountView, ContactView } from '../../../contracts/accounts';
import type { MergePreview, MergeUndone, MergeView } from '../../../contracts/merges';
import type { ApiClient } from '../../support/apiClient';
import { upload } from '../../support/story';
import { priorityTargetSuite } from './priorityTargets';
import { company, created, makeSiren, openBench, refused, type Bench } from './bench';

let bench: Bench;
let now = new Date();
let anna: ApiClient;

beforeAll(async () => {
  bench = await openBench({ deps: { clock: () => now } });
  const { people, bu } = bench.api.firm;
  await bench
    .owner('user_roles')
    .insert({ user_id: people.anna.id, role: 'business_support', scope: 'bu', scope_id: bu.rennes });
  anna = bench.anna;
});
beforeEach(() => {
  now = new Date();
});
afterAll(() => bench.close());

const account = async (id: string) => (await anna.get<AccountView>(`/accounts/${id}`)).body;
const record = async (siren: string | null, more: object = {}) =>
  (await created(bench.bruno, company(siren, more))).body;
const contact = async (accountId: string, more: object = {}) =>
  (
    await anna.post<ContactView>(`/accounts/${accountId}/contacts`, {
      body: {
        civility: 'MME',
        firstName: 'Jeanne',
        lastName: 'Riou',
        title: null,
        department: null,
        hierarchyLevel: null,
        email: 'jeanne@quai.example',
        phone: null,
        types: [],
        ...more,
      },
    })
  ).body;
const contactsOf = async (id: string) =>
  (await anna.get<{ items: ContactView[] }>(`/accounts/${id}/contacts`)).body.items;
const opportunity = async (accountId: string, more: object = {}) =>
  (await anna.post<{ id: string }>('/opportunities', { body: { accountId, name: 'Comptabilité', ...more } })).body.id;

type Merge = Pick<AccountView, 'id' | 'version'>;
const merge = (kept: Merge, other: Merge, more: object = {}, client = anna, key?: string) =>
  client.post<AccountView>(`/accounts/${kept.id}/merge`, {
    body: { otherId: other.id, otherVersion: other.version, ...more },
    ifMatch: `"${kept.version}"`,
    ...(key && { key }),
  });
const mergeOf = async (keptId: string) =>
  (await anna.get<{ items: MergeView[] }>(`/accounts/${keptId}/merges`)).body.items[0]!;
const undo = async (keptId: string) => anna.post<MergeUndone>(`/account-merges/${(await mergeOf(keptId)).id}/undo`);

/** Rows of every table that names an account, whatever tables there will be. */
async function rowsNaming(id: string): Promise<Record<string, number>> {
  const { rows: tables } = await bench.owner.raw<{ rows: { name: string }[] }>(
    "SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'account_id' AND table_name <> 'account_words' ORDER BY 1",
  );
  const counted = await Promise.all(
    tables.map(
      async ({ name }) =>
        [
          name,
          Number((await bench.owner(name).where({ account_id: id }).count<{ count: string }[]>())[0]?.count),
        ] as const,
    ),
  );
  return Object.fromEntries(counted.filter(([, count]) => count > 0));
}

/** An account with one of everything that a client of the first days has. */
async function lived(siren: string | null, more: object = {}) {
  const own = await record(siren, more);
  const met = await contact(own.id, { email: 'paul@quai.example', firstName: 'Paul', types: ['signatory'] });
  const opportunityId = await opportunity(own.id, { mainContactId: met.id });
  const document = await upload(anna, own.id, 'kbis');
  const interaction = {
    kind: 'meeting',
    subject: 'Point',
    comment: null,
    startsAt: '2026-11-20T09:00:00Z',
    endsAt: '2026-11-20T10:00:00Z',
    assigneeId: bench.api.firm.people.anna.id,
    contactIds: [met.id],
    opportunityId: null,
    report: null,
    done: false,
  };
  expect((await anna.post(`/accounts/${own.id}/interactions`, { body: interaction })).status).toBe(201);
  return { own: await account(own.id), met, opportunityId, document };
}

test('another MD by the merge is somebody’s to change in Loop, which has its file already', async () => {
  const kept = await record(null, { accountManagerId: null });
  const other = await record(makeSiren(), { accountManagerId: bench.api.firm.people.bruno.id });
  const { company_id, bu_id } = await bench
    .owner('accounts')
    .where({ id: kept.id })
    .first<{ company_id: string; bu_id: string }>('company_id', 'bu_id');
  await bench
    .owner('transmissions')
    .insert({ company_id, bu_id, account_id: kept.id, what: 'supervisor', entered_at: now, due_at: now, sent_at: now });
  expect((await merge(kept, other)).body).toMatchObject({ accountManager: { id: bench.api.firm.people.bruno.id } });
  expect(await bench.owner('interactions').where({ account_id: kept.id }).select('subject', 'assignee_id')).toEqual([
    { subject: 'Mettre à jour le superviseur dans Loop', assignee_id: bench.api.firm.people.bruno.id },
  ]);
});

test('everything that hung on it hangs on the kept one, in every table; its address, number and name lead there', async () => {
  const siren = makeSiren();
  const kept = await record(null, { tradeName: 'Quai Nord', city: null, invoiceEmails: ['a@quai.example'] });
  const {
    own: other,
    opportunityId,
    met,
    document,
  } = await lived(siren, {
    tradeName: 'Les Quais',
    phone: '0299000001',
    invoiceEmails: ['b@quai.example'],
    city: 'Vannes',
  });
  const hung = await rowsNaming(other.id);
  expect(Object.keys(hung)).toEqual(
    expect.arrayContaining([
      'cases',
      'contact_types',
      'contacts',
      'documents',
      'interaction_contacts',
      'interactions',
      'opportunities',
    ]),
  );

  const preview = (await anna.get<MergePreview>(`/accounts/${kept.id}/merge?otherId=${other.id}`)).body;
  expect(preview).toMatchObject({
    problems: [],
    vault: [],
    moves: { opportunities: 1, documents: 1, interactions: 1 },
    contacts: [{ name: 'Paul Riou', into: null }],
  });
  expect(Object.fromEntries(preview.fields.map(({ field, why, result }) => [field, [why, result]]))).toMatchObject({
    tradeName: ['stays', 'kept'],
    legalForm: ['withSiren', 'other'],
    city: ['filled', 'other'],
    phone: ['filled', 'other'],
    invoiceEmails: ['joined', 'both'],
    legalName: ['same', 'kept'],
  });

  const merged = await merge(kept, other, { choices: { tradeName: 'other' } });
  expect(merged).toMatchObject({
    status: 200,
    etag: `"${kept.version + 1}"`,
    body: {
      id: kept.id,
      number: kept.number,
      siren,
      tradeName: 'Les Quais',
      city: 'Vannes',
      phone: '0299000001',
      invoiceEmails: ['a@quai.example', 'b@quai.example'],
      legalForm: '5499',
    },
  });
  expect(await rowsNaming(other.id)).toEqual({});
  // Beside those of the other, its own invoice addresses were on their way.
  expect(await rowsNaming(kept.id)).toMatchObject({ ...hung, transmissions: (hung['transmissions'] ?? 0) + 1 });
  expect((await anna.get(`/opportunities/${opportunityId}`)).body).toMatchObject({
    account: { id: kept.id, number: kept.number },
  });
  expect((await contactsOf(kept.id)).map(({ id }) => id)).toEqual([met.id]);
  expect((await anna.fetch('GET', `/documents/${document.id}/content`)).status).toBe(200);

  const where = refused(410, 'account_merged', {
    params: { accountId: kept.id, number: kept.number, name: 'Les Quais' },
  });
  for (const path of ['', '/contacts', '/documents', '/opportunities', '/history', '/merges'])
    expect(await anna.get(`/accounts/${other.id}${path}`)).toMatchObject(where);
  expect(
    await anna.patch(`/accounts/${other.id}`, { body: { city: 'Brest' }, ifMatch: `"${other.version}"` }),
  ).toMatchObject(where);
  expect(await bench.nina.get(`/accounts/${other.id}`)).toMatchObject(refused(404, 'not_found'));
  for (const q of [other.number, siren, 'quais vannes'])
    expect((await anna.get<{ items: { id: string }[] }>(`/accounts?q=${q}`)).body.items.map(({ id }) => id)).toEqual([
      kept.id,
    ]);
  expect(
    (await anna.get<{ items: { action: string }[] }>(`/accounts/${kept.id}/history`)).body.items.filter(({ action }) =>
      ['accountsMerged', 'accountCreated'].includes(action),
    ),
  ).toHaveLength(3);
});

test('one person with two cards becomes one, and of two who open the vault one is chosen', async () => {
  const kept = await record(makeSiren());
  const other = await record(null);
  const mine = await contact(kept.id, { types: ['vault'] });
  const same = await contact(other.id, {
    firstName: 'J.',
    title: 'Gérante',
    phone: '0687654321',
    types: ['signatory'],
  });
  await bench
    .owner('contacts')
    .where({ id: same.id })
    .update({
      platform_connected_at: new Date('2026-03-02T09:00:00Z'),
      platform_connected_by: bench.api.firm.people.nina.id,
    });
  const rival = await contact(other.id, {
    firstName: 'Luc',
    lastName: 'Abel',
    email: 'luc@quai.example',
    types: ['vault'],
  });
  const opportunityId = await opportunity(other.id, { mainContactId: same.id });
  expect((await anna.get<MergePreview>(`/accounts/${kept.id}/merge?otherId=${other.id}`)).body).toMatchObject({
    vault: [{ id: mine.id }, { id: rival.id }],
    contacts: [
      { id: rival.id, into: null },
      { id: same.id, into: 'Jeanne Riou' },
    ],
  });
  expect(await merge(kept, other)).toMatchObject(refused(422, 'merge_vault_unchosen'));
  expect(await merge(kept, other, { vaultContactId: '00000000-0000-4000-8000-000000000000' })).toMatchObject(
    refused(422, 'reference_unknown'),
  );
  expect((await merge(kept, other, { vaultContactId: rival.id })).status).toBe(200);
  expect(await contactsOf(kept.id)).toMatchObject([
    { id: rival.id, types: ['vault'] },
    {
      id: mine.id,
      firstName: 'Jeanne',
      title: 'Gérante',
      phone: '0687654321',
      types: ['signatory'],
      platformConnection: { at: '2026-03-02T09:00:00.000Z', by: 'Nina Azur' },
    },
  ]);
  expect((await anna.get(`/opportunities/${opportunityId}`)).body).toMatchObject({ mainContact: { id: mine.id } });

  expect(await undo(kept.id)).toMatchObject({ status: 200, body: { accountId: other.id, kept: [] } });
  expect(await contactsOf(kept.id)).toMatchObject([
    { id: mine.id, title: null, phone: null, types: ['vault'], platformConnection: null },
  ]);
  expect(await contactsOf(other.id)).toMatchObject([
    { id: rival.id, types: ['vault'] },
    { id: same.id, firstName: 'J.', types: ['signatory'], platformConnection: { by: 'Nina Azur' } },
  ]);
  expect((await anna.get(`/opportunities/${opportunityId}`)).body).toMatchObject({
    account: { id: other.id },
    mainContact: { id: same.id },
  });
});

test('what cannot be one account is refused with its reason, and nothing changes', async () => {
  const [kept, other] = [await record(makeSiren()), await record(makeSiren())];
  expect(await merge(kept, other)).toMatchObject(refused(409, 'merge_refused', { params: { problem: 'sirens' } }));
  expect(await merge(kept, kept)).toMatchObject(refused(409, 'merge_refused', { params: { problem: 'itself' } }));
  const plain = await record(null);
  expect(await merge(kept, plain, {}, bench.bruno)).toMatchObject(refused(403, 'not_allowed'));
  expect(await merge({ ...kept, version: kept.version + 1 }, plain)).toMatchObject(refused(412, 'stale_version'));
  expect(await merge(kept, { ...plain, version: plain.version + 1 })).toMatchObject(refused(412, 'stale_version'));
  await bench
    .owner('accounts')
    .where({ id: plain.id })
    .update({ bu_ids: [bench.api.firm.bu.rennes, bench.api.firm.bu.nice] });
  expect(await merge(kept, plain)).toMatchObject(refused(409, 'merge_refused', { params: { problem: 'perimeter' } }));
  expect(await account(plain.id)).toMatchObject({ id: plain.id, version: plain.version });
});

test('asked twice it is done once; of two people in opposite directions one is told where the other went', async () => {
  const [first, second] = [await record(makeSiren()), await record(null)];
  const [once, again] = [
    await merge(first, second, {}, anna, 'merge-once'),
    await merge(first, second, {}, anna, 'merge-once'),
  ];
  expect([once.status, again.status, again.body.version]).toEqual([200, 200, first.version + 1]);
  const [one, two] = [await record(makeSiren()), await record(null)];
  const answers = await Promise.all([merge(one, two), merge(two, one)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
});

test('taken back, each has its own again with what was added since; what somebody changed on the kept one stays, and is told', async () => {
  const siren = makeSiren();
  const kept = await record(null, { city: null, source: null });
  const { own: other, opportunityId, met } = await lived(siren, { city: 'Vannes', source: 'Salon' });
  const before = await rowsNaming(other.id);
  const merged = (await merge(kept, other)).body;
  expect(
    (await anna.patch(`/accounts/${kept.id}`, { body: { city: 'Lorient' }, ifMatch: `"${merged.version}"` })).status,
  ).toBe(200);
  const stays = await contact(kept.id, { firstName: 'Nora' });
  expect(await undo(kept.id)).toMatchObject({ status: 200, body: { accountId: other.id, kept: ['city'] } });
  expect(await account(kept.id)).toMatchObject({
    siren: null,
    city: 'Lorient',
    source: null,
    legalForm: 'en_cours_immatriculation',
  });
  expect(await account(other.id)).toMatchObject({
    number: other.number,
    siren,
    city: 'Vannes',
    source: 'Salon',
    counts: other.counts,
  });
  expect(await rowsNaming(other.id)).toEqual(before);
  expect((await contactsOf(kept.id)).map(({ id }) => id)).toEqual([stays.id]);
  expect((await anna.get(`/opportunities/${opportunityId}`)).body).toMatchObject({
    account: { id: other.id },
    mainContact: { id: met.id },
  });
  expect(await undo(kept.id)).toMatchObject(refused(409, 'merge_over'));
});

test('it is not taken back once they cannot be told apart, nor after thirty days', async () => {
  const kept = await record(makeSiren());
  const { own: other, met } = await lived(null);
  await merge(kept, other);
  const since = await opportunity(kept.id, { mainContactId: met.id });
  expect(await undo(kept.id)).toMatchObject(refused(409, 'merge_contradicted', { params: { problem: 'contact' } }));
  expect(await anna.get(`/accounts/${other.id}`)).toMatchObject(refused(410, 'account_merged'));
  await bench.owner('opportunities').where({ id: since }).update({ main_contact_id: null });
  now = new Date(now.getTime() + 31 * 86_400_000);
  expect(await undo(kept.id)).toMatchObject(refused(409, 'merge_over'));
  now = new Date(now.getTime() - 2 * 86_400_000);
  expect(await undo(kept.id)).toMatchObject({ status: 200 });
});

test('through two merges an address leads to the last one', async () => {
  const [first, second, third] = [await record(null), await record(null), await record(makeSiren())];
  const between = (await merge(second, first)).body;
  await merge(third, between);
  expect(await anna.get(`/accounts/${first.id}`)).toMatchObject(
    refused(410, 'account_merged', { params: { accountId: third.id } }),
  );
  expect(
    (await anna.get<{ items: { id: string }[] }>(`/accounts?q=${first.number}`)).body.items.map(({ id }) => id),
  ).toEqual([third.id]);
});

describe('priority targets', () =>
  priorityTargetSuite(
    () => bench,
    (instant) => {
      now = instant;
    },
  ));
