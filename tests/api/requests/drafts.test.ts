/** A draft is kept as it is typed, its author's alone; requests are linked and read from both sides; what a case lived through goes where it goes. */
import { randomUUID } from 'node:crypto';
import type { Answer, ApiClient } from '../../support/apiClient';
import { openDesk, type Desk } from '../../support/desk';
import { expectStatus } from '../../support/story';

jest.setTimeout(300_000);

let desk: Desk;
let anna: ApiClient;
let bruno: ApiClient;
let solenn: ApiClient;
let accountId: string;

interface Draft {
  id: string;
  number: string;
  version: number;
  title: string;
  fields: Record<string, string>;
  permissions: { action: string; allowed: boolean; code: string | null }[];
  links: { id: string; side: string; request: { id: string; number: string } }[];
}

beforeAll(async () => {
  desk = await openDesk();
  const { people } = desk.api.firm;
  [anna, bruno, solenn] = await Promise.all([
    desk.api.login(people.anna),
    desk.api.login(people.bruno),
    desk.api.login(people.support),
  ]);
  const { id } = await desk.openRequest();
  accountId = (await desk.owner('requests').where({ id }).first<{ account_id: string }>('account_id')).account_id;
});
afterAll(() => desk.close());

const refusal = ({ status, body }: Answer<unknown>) => ({ status, code: (body as { code?: string }).code });
const draft = async (template = 'otherRequest') =>
  expectStatus(await anna.post<Draft>('/requests', { body: { template, accountId } }), 201);
const read = async (client: ApiClient, id: string) => expectStatus(await client.get<Draft>(`/requests/${id}`), 200);
const type = (client: ApiClient, { id, version }: Draft, fields: Record<string, string>) =>
  client.patch<Draft>(`/requests/${id}`, { ifMatch: `"${version}"`, body: { fields } });

test('what is typed is on the server: another tab, and a session that ended in between, find it and go on', async () => {
  const made = await draft();
  const typed = expectStatus(await type(anna, made, { question: 'Qui relance' }), 200);
  const otherTab = await desk.api.login(desk.api.firm.people.anna);
  expect((await read(otherTab, made.id)).fields).toMatchObject({ question: 'Qui relance' });

  await desk.owner('sessions').whereRaw("sess->>'userId' = ?", [desk.api.firm.people.anna.id]).delete();
  expect(refusal(await type(anna, typed, { question: 'Qui relance ce client ?' }))).toEqual({
    status: 401,
    code: 'not_authenticated',
  });
  await anna.login(desk.api.firm.people.anna);
  // What was on the screen when the session ended is sent again as it was.
  const kept = expectStatus(await type(anna, typed, { question: 'Qui relance ce client ?' }), 200);
  expect((await read(anna, made.id)).fields['question']).toBe('Qui relance ce client ?');
  expect(refusal(await type(anna, typed, { question: 'Un texte plus vieux' })).code).toBe('stale_version');
  const { items } = expectStatus(await anna.get<{ items: Draft[] }>('/requests?mine=true&status=draft'), 200);
  expect(items.map(({ id }) => id)).toContain(kept.id);
});

test('a draft that is given up is gone from the list, and its number is not used again', async () => {
  const made = await draft();
  expectStatus(await anna.post(`/requests/${made.id}/cancel`, { body: { reason: 'Brouillon abandonné' } }), 200);
  const { items } = expectStatus(await anna.get<{ items: Draft[] }>('/requests?mine=true&status=draft'), 200);
  expect(items.map(({ id }) => id)).not.toContain(made.id);
  expect((await draft()).number > made.number).toBe(true);
});

describe('a draft is its author’s alone', () => {
  let made: Draft;
  beforeAll(async () => {
    made = await draft();
  });

  test.each<[string, (client: ApiClient) => Promise<Answer<unknown>>]>([
    ['read', (client) => client.get(`/requests/${made.id}`)],
    ['its timeline', (client) => client.get(`/requests/${made.id}/timeline`)],
    ['what comes next', (client) => client.get(`/requests/${made.id}/next`)],
    ['its path', (client) => client.get(`/cases/${made.id}/path`)],
    ['its conversation', (client) => client.get(`/requests/${made.id}/messages`)],
    [
      'a change',
      (client) => client.patch(`/requests/${made.id}`, { ifMatch: `"${made.version}"`, body: { title: 'À moi' } }),
    ],
    ['sending', (client) => client.post(`/requests/${made.id}/submit`)],
    ['cancelling', (client) => client.post(`/requests/${made.id}/cancel`, { body: { reason: 'Non' } })],
    [
      'a link from it',
      async (client) =>
        client.post(`/requests/${made.id}/links`, {
          body: { requestId: (await desk.openRequest()).id, kind: 'relates_to' },
        }),
    ],
  ])('%s answers a colleague and the desk as if there were none', async (_, ask) => {
    for (const client of [bruno, solenn])
      expect(refusal(await ask(client))).toEqual({ status: 404, code: 'not_found' });
  });

  test('nor is it found by a link to it, nor in a list', async () => {
    const other = await desk.openRequest();
    expect(
      refusal(await bruno.post(`/requests/${other.id}/links`, { body: { requestId: made.id, kind: 'relates_to' } })),
    ).toEqual({ status: 422, code: 'reference_unknown' });
    const { items } = expectStatus(await bruno.get<{ items: Draft[] }>('/requests?limit=100'), 200);
    expect(items.map(({ id }) => id)).not.toContain(made.id);
  });
});

describe('links', () => {
  const link = (client: ApiClient, from: string, to: string, kind: string) =>
    client.post<Draft>(`/requests/${from}/links`, { body: { requestId: to, kind } });

  test('are read from both sides, and taken away from either', async () => {
    const [one, other] = [await desk.openRequest(), await desk.openRequest()];
    const linked = expectStatus(await link(anna, one.id, other.id, 'waits_for'), 200);
    expect(linked.links).toMatchObject([{ side: 'waits_for', request: { id: other.id, number: other.number } }]);
    const [seen] = (await read(bruno, other.id)).links;
    expect(seen).toMatchObject({ side: 'awaited_by', request: { id: one.id } });
    expect(refusal(await link(anna, other.id, one.id, 'relates_to'))).toEqual({ status: 409, code: 'link_exists' });
    expectStatus(await bruno.delete(`/requests/${other.id}/links/${seen!.id}`, { key: randomUUID() }), 200);
    expect((await read(anna, one.id)).links).toEqual([]);
    expect(refusal(await bruno.delete(`/requests/${other.id}/links/${seen!.id}`, { key: randomUUID() }))).toEqual({
      status: 404,
      code: 'not_found',
    });
    const { items } = expectStatus(
      await anna.get<{ items: { said: { key: string } }[] }>(`/requests/${one.id}/timeline`),
      200,
    );
    expect(items.map(({ said }) => said.key)).toContain('requestLinked');
  });

  test('nothing waits for what waits for it, through others either; the same key links once', async () => {
    const [a, b, c] = [await desk.openRequest(), await desk.openRequest(), await desk.openRequest()];
    expectStatus(await link(anna, a.id, b.id, 'waits_for'), 200);
    expectStatus(await link(anna, b.id, c.id, 'waits_for'), 200);
    expect(refusal(await link(anna, c.id, a.id, 'waits_for'))).toEqual({ status: 409, code: 'link_circular' });
    expect(refusal(await link(anna, a.id, a.id, 'relates_to'))).toEqual({ status: 422, code: 'link_to_itself' });
    const key = randomUUID();
    for (let time = 0; time < 2; time += 1)
      expectStatus(
        await anna.post(`/requests/${c.id}/links`, { key, body: { requestId: a.id, kind: 'duplicates' } }),
        200,
      );
    expect(await desk.owner('request_links').whereIn('from_id', [c.id]).select('kind')).toEqual([
      { kind: 'duplicates' },
    ]);
  });

  test('made at once from both sides, one of them stands', async () => {
    const [one, other] = [await desk.openRequest(), await desk.openRequest()];
    const answers = await Promise.all([
      link(anna, one.id, other.id, 'relates_to'),
      link(bruno, other.id, one.id, 'duplicates'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await read(anna, one.id)).links).toHaveLength(1);
  });
});

test('the buttons of a draft say what sending would answer', async () => {
  const made = await draft();
  const submit = ({ permissions }: Draft) => permissions.find(({ action }) => action === 'submit');
  expect(submit(made)).toMatchObject({ allowed: false, code: 'request_incomplete' });
  expect(refusal(await anna.post(`/requests/${made.id}/submit`)).code).toBe('request_incomplete');
  const filled = expectStatus(await type(anna, made, { question: 'Qui ?', clientName: 'Quelqu’un d’autre' }), 200);
  expect(submit(filled)?.code).toBe('client_disagrees');
  expect(refusal(await anna.post(`/requests/${made.id}/submit`)).code).toBe('client_disagrees');
});

test('a client that has neither opportunity nor mission has its request sent; one that has names which', async () => {
  const ask = async () => type(anna, await draft(), { question: 'Présenter la plateforme' });
  const sending = async () => anna.post(`/requests/${expectStatus(await ask(), 200).id}/submit`);
  expectStatus(await sending(), 200);
  expectStatus(await anna.post('/opportunities', { body: { accountId, name: 'Comptabilité_Tenue' } }), 201);
  expect(refusal(await sending())).toEqual({ status: 422, code: 'request_incomplete' });
});

test('a timeline answers for its own kind of case only', async () => {
  const request = await desk.openRequest();
  const opportunity = expectStatus(
    await anna.post<{ id: string }>('/opportunities', { body: { accountId, name: 'Comptabilité_Tenue' } }),
    201,
  );
  for (const path of [`/opportunities/${request.id}/timeline`, `/requests/${opportunity.id}/timeline`])
    expect(refusal(await anna.get(path))).toEqual({ status: 404, code: 'not_found' });
  for (const path of [`/requests/${request.id}/timeline`, `/opportunities/${opportunity.id}/timeline`])
    expectStatus(await anna.get(path), 200);
});

test('an opportunity that goes to another business unit takes what it lived through along', async () => {
  const { bu } = desk.api.firm;
  await desk
    .owner('accounts')
    .where({ id: accountId })
    .update({ bu_ids: [bu.rennes, bu.brest] });
  const { id, version } = expectStatus(
    await anna.post<{ id: string; version: number }>('/opportunities', {
      body: { accountId, name: 'Comptabilité_Tenue' },
    }),
    201,
  );
  const { companyId, people } = desk.api.firm;
  const ofCase = { company_id: companyId, bu_id: bu.rennes, case_id: id };
  await desk.owner('effects').insert({ ...ofCase, key: `${id}/recalled`, kind: 'mail', payload: '{}' });
  await desk.owner('incidents').insert({ ...ofCase, node: 'revive', round: 1, code: 'step_failing' });
  await desk.owner('notifications').insert({
    ...ofCase,
    user_id: people.anna.id,
    key: `${id}/recalled`,
    kind: 'recalled',
    at: new Date(),
    in_app: true,
    mail: 'off',
  });

  // What is made for it is walled in the unit that works on it: while it is, the opportunity stays with it.
  const working = await desk.openRequest();
  await desk.owner('cases').where({ id: working.id }).update({ opportunity_id: id });
  const move = () =>
    solenn.patch(`/opportunities/${id}`, { ifMatch: `"${version}"`, body: { businessUnitId: bu.brest } });
  expect(refusal(await move())).toEqual({ status: 409, code: 'unit_works_on_it' });
  await desk.owner('cases').where({ id: working.id }).update({ closed_at: new Date(), holder_kind: 'nobody' });
  expectStatus(await move(), 200);
  for (const table of ['effects', 'incidents', 'notifications'])
    expect([table, await desk.owner(table).where({ case_id: id }).pluck('bu_id')]).toEqual([table, [bu.brest]]);
  for (const path of [`/opportunities/${id}`, `/opportunities/${id}/timeline`, `/cases/${id}/path`])
    expect(refusal(await anna.get(path))).toEqual({ status: 404, code: 'not_found' });
  const { items } = expectStatus(
    await solenn.get<{ items: { said: { key: string } }[] }>(`/opportunities/${id}/timeline`),
    200,
  );
  expect(items.map(({ said }) => said.key)).toEqual(['fieldsChanged', 'opportunityOpened']);
  for (const table of ['case_events', 'case_commands'])
    expect(await desk.owner(table).where({ case_id: id }).whereNot({ bu_id: bu.brest }).select('case_id')).toEqual([]);
  expect(await desk.owner('cases').where({ id }).first('bu_id')).toEqual({ bu_id: bu.brest });
});
