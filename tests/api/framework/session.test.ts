import * as argon2 from '@node-rs/argon2';
import knex from 'knex';
import { serveApi, startTestApi, type TestApi } from '../../support/api';
import { ApiClient, type Answer } from '../../support/apiClient';

// Looked at, not replaced: what is counted is really done.
jest.mock('@node-rs/argon2', () => {
  const real = jest.requireActual<typeof argon2>('@node-rs/argon2');
  return { ...real, verify: jest.fn(real.verify) };
});
const verified = jest.mocked(argon2.verify);

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ config: { demo: true } });
});
afterAll(() => api.close());

async function asOwner(statement: string, ...bindings: string[]): Promise<void> {
  const owner = knex({ client: 'pg', connection: api.database.ownerUrl, pool: { min: 0, max: 1 } });
  await owner.raw(statement, bindings);
  await owner.destroy();
}

test('a login opens a session and says who I am', async () => {
  const client = api.anonymous();
  const { status, body } = await client.post('/auth/login', {
    body: { email: 'Anna@jalon.example', password: api.firm.people.anna.password },
  });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    name: 'Anna Lemoine',
    code: 'ANN',
    profile: 'main',
    roles: ['consultant'],
    company: { name: 'Cabinet Jalon' },
    businessUnits: [{ name: 'Rennes' }],
    region: { name: 'Ouest' },
    openTasks: 0,
  });
  expect((await client.get('/me')).body).toEqual(body);
});

test('the cookie is out of reach of scripts and of other sites', async () => {
  const response = await api
    .anonymous()
    .fetch('POST', '/auth/login', { body: { email: 'anna@jalon.example', password: api.firm.people.anna.password } });
  expect(response.headers.get('set-cookie')).toMatch(/^jalon\.sid=.*HttpOnly; SameSite=Lax/);
});

test('a session planted before the login is worth nothing after it', async () => {
  const client = await api.login(api.firm.people.anna);
  const planted = client.cookie;
  await client.login(api.firm.people.anna);
  expect(client.cookie).not.toBe(planted);
  const old = api.anonymous();
  old.cookie = planted;
  expect(await old.get('/me')).toMatchObject({ status: 401 });
});

test.each([
  ['a wrong password', 'anna@jalon.example', 'wrong'],
  ['an unknown address', 'nobody@jalon.example', 'cheval-agrafe-1'],
  ['a disabled person', 'gaston@jalon.example', 'cheval-agrafe-1'],
])('%s gets the same refusal', async (_who, email, password) => {
  const { status, body } = await api.anonymous().post('/auth/login', { body: { email, password } });
  expect({ status, body: { ...body, instance: '' } }).toEqual({
    status: 401,
    body: {
      type: '/problems/invalid_credentials',
      title: 'Connexion refusée',
      status: 401,
      detail: expect.any(String) as string,
      code: 'invalid_credentials',
      instance: '',
    },
  });
});

/** What the audit says of somebody entering, leaving and changing profile. */
async function entered(id: string): Promise<object[]> {
  const owner = knex({ client: 'pg', connection: api.database.ownerUrl, pool: { min: 0, max: 1 } });
  const lines = await owner('audit')
    .where({ object_id: id })
    .orderBy('id')
    .select<object[]>('principal_id as by', 'action', 'outcome', 'code', 'data');
  await owner.destroy();
  return lines;
}

test('who got in, who did not, who left and who changed profile is in the audit', async () => {
  const { bruno, gone } = api.firm.people;
  const attempt = (email: string, password: string) =>
    api.anonymous().post('/auth/login', { body: { email, password } });
  const before = (await entered(bruno.id)).length;
  await attempt(bruno.email, 'wrong');
  const client = await api.login(bruno);
  await client.post('/me/profile', { body: { profile: '360' } });
  await client.post('/auth/logout');
  const refused = { by: null, action: 'login', outcome: 'refused', code: 'invalid_credentials' };
  const applied = { by: bruno.id, outcome: 'applied', code: null };
  expect((await entered(bruno.id)).slice(before)).toMatchObject([
    refused,
    { ...applied, action: 'login' },
    { ...applied, action: 'switchProfile', data: { profile: '360' } },
    { ...applied, action: 'logout' },
  ]);
  await attempt(gone.email, gone.password);
  expect((await entered(gone.id)).at(-1)).toMatchObject(refused);
});

describe('whether the account exists, is disabled or is unknown', () => {
  /** What is written as `argon2id` of the same cost takes the same work to hold against a password. */
  const costOf = (hash: string) => hash.split('$').slice(0, 4).join('$');

  test('an attempt is held against a password hash once, of one cost, and leaves no sooner than any other', async () => {
    const { anna, gone } = api.firm.people;
    const took: number[] = [];
    for (const email of [anna.email, gone.email, 'nobody@jalon.example']) {
      verified.mockClear();
      const began = performance.now();
      expect(await api.anonymous().post('/auth/login', { body: { email, password: 'wrong' } })).toMatchObject({
        status: 401,
      });
      took.push(performance.now() - began);
      expect(verified.mock.calls.map(([hash]) => costOf(String(hash)))).toEqual(['$argon2id$v=19$m=19456,t=2,p=1']);
    }
    // Nothing that an account costs besides shows below this floor.
    expect(Math.min(...took)).toBeGreaterThanOrEqual(199);
  });
});

test('without a session every door but the public ones is closed', async () => {
  for (const path of ['/me', '/reference', '/people', '/events', '/register/companies/732829320']) {
    expect(await api.anonymous().get(path)).toMatchObject({ status: 401, body: { code: 'not_authenticated' } });
  }
});

test('after a logout the cookie opens nothing', async () => {
  const client = await api.login(api.firm.people.bruno);
  const { cookie } = client;
  expect(await client.post('/auth/logout')).toMatchObject({ status: 204 });
  client.cookie = cookie;
  expect(await client.get('/me')).toMatchObject({ status: 401 });
});

test('a person disabled a moment ago is refused at the next request', async () => {
  const client = await api.login(api.firm.people.nina);
  expect(await client.get('/me')).toMatchObject({ status: 200 });
  await asOwner('UPDATE users SET disabled_at = now() WHERE id = ?', api.firm.people.nina.id);
  expect(await client.get('/me')).toMatchObject({ status: 401 });
});

test('a role taken away is gone at the next request', async () => {
  const client = await api.login(api.firm.people.admin);
  expect((await client.get('/me')).body).toMatchObject({ roles: ['administrator'], businessUnits: [{}, {}, {}] });
  await asOwner('DELETE FROM user_roles WHERE user_id = ?', api.firm.people.admin.id);
  expect((await client.get('/me')).body).toMatchObject({ roles: [], businessUnits: [{ name: 'Rennes' }] });
});

test('the profile is switched for the session and stays with it', async () => {
  const client = await api.login(api.firm.people.anna);
  expect((await client.post('/me/profile', { body: { profile: '360' } })).body).toMatchObject({ profile: '360' });
  expect((await client.get('/me')).body).toMatchObject({ profile: '360' });
  expect((await (await api.login(api.firm.people.anna)).get('/me')).body).toMatchObject({ profile: 'main' });
});

test('the demo offers its people, and only to a demo', async () => {
  const { body } = await api.anonymous().get<{ people: { email: string }[] }>('/auth/demo-people');
  expect(body.people.map(({ email }) => email)).toContain('bruno@jalon.example');
  expect(body.people.map(({ email }) => email)).not.toContain('gaston@jalon.example');
  const real = await startTestApi();
  expect(await real.anonymous().get('/auth/demo-people')).toMatchObject({ status: 404, body: { code: 'not_found' } });
  await real.close();
});

describe('guessing', () => {
  let strict: TestApi;
  beforeAll(async () => {
    strict = await startTestApi({ config: { loginLimits: { windowMs: 60_000, perAccount: 3, perAddress: 8 } } });
  });
  afterAll(() => strict.close());
  const attempt = (email: string, password = 'wrong') =>
    new ApiClient(strict.url).post('/auth/login', { body: { email, password } });

  test('an account answers 429 after its failures, even to the right password, and says when to come back', async () => {
    for (let i = 0; i < 3; i += 1) expect(await attempt('anna@jalon.example')).toMatchObject({ status: 401 });
    const refused = await attempt(' ANNA@jalon.example', strict.firm.people.anna.password);
    expect(refused).toMatchObject({ status: 429, body: { code: 'too_many_attempts' } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('of a thousand tries at one account, no more than its limit reach its password, and all the others say when to come back', async () => {
    const { database } = api;
    const patient = await serveApi(
      { ...database, drop: () => Promise.resolve() },
      { config: { loginLimits: { windowMs: 60_000, perAccount: 3, perAddress: 10_000 } } },
    );
    verified.mockClear();
    const answers: Answer[] = [];
    for (let turn = 0; turn < 10; turn += 1)
      answers.push(
        ...(await Promise.all(
          Array.from({ length: 100 }, (_, at) =>
            patient
              .anonymous()
              .post('/auth/login', { body: { email: 'bruno@jalon.example', password: `guess ${turn} ${at}` } }),
          ),
        )),
      );
    await patient.close();
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(3);
    expect(
      answers.filter(({ status, headers }) => status === 429 && Number(headers.get('retry-after')) > 0),
    ).toHaveLength(997);
    expect(verified).toHaveBeenCalledTimes(3);
  });

  test('a success is no attempt', async () => {
    for (let i = 0; i < 5; i += 1)
      expect(await attempt('bruno@jalon.example', strict.firm.people.bruno.password)).toMatchObject({ status: 200 });
  });

  test('an address that tries many accounts is stopped too', async () => {
    const statuses = [];
    for (let i = 0; i < 8; i += 1) statuses.push((await attempt(`person${i}@jalon.example`)).status);
    expect(statuses.at(-1)).toBe(429);
  });
});
