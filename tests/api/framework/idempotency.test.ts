import knex, { type Knex } from 'knex';
import { startTestApi, type TestApi } from '../../support/api';
import type { ApiClient } from '../../support/apiClient';
import { makeToys } from './toyRoutes';

let api: TestApi;
let owner: Knex;
let anna: ApiClient;
const toys = makeToys();

beforeAll(async () => {
  api = await startTestApi({ routes: toys.routes });
  owner = knex({ client: 'pg', connection: api.database.ownerUrl, pool: { min: 0, max: 2 } });
  anna = await api.login(api.firm.people.anna);
});
afterAll(async () => {
  await owner.destroy();
  await api.close();
});
beforeEach(() => {
  toys.ran.clear();
  toys.pause.promise = Promise.resolve();
});

async function written(text: string): Promise<number> {
  const [row] = await owner('audit').whereRaw("data->>'text' = ?", [text]).count<{ count: string }[]>();
  return Number(row!.count);
}

test('a key is required', async () => {
  expect(await anna.post('/toy/notes', { body: { text: 'none' }, key: null })).toMatchObject({
    status: 400,
    body: { code: 'idempotency_key_missing' },
  });
  expect(await anna.post('/toy/notes', { body: { text: 'none' }, key: 'short' })).toMatchObject({
    status: 400,
    body: { code: 'invalid_input' },
  });
  expect(await written('none')).toBe(0);
});

test('the same key and body get the same answer, and one row', async () => {
  const sent = { body: { text: 'twice' }, key: 'key-twice-1' };
  const first = await anna.post('/toy/notes', sent);
  const second = await anna.post('/toy/notes', sent);
  expect(first).toMatchObject({ status: 201, body: { text: 'twice' } });
  expect(second).toMatchObject({ status: 201, body: first.body });
  expect(await written('twice')).toBe(1);
});

test('years and logins later, the same key still gets the same answer, and another body under it is refused', async () => {
  const sent = { body: { text: 'for ever' }, key: 'key-for-ever-1' };
  const first = await anna.post('/toy/notes', sent);
  await owner('idempotency_keys')
    .where({ key: sent.key })
    .update({ created_at: owner.raw("now() - interval '10 years'") });
  const later = await api.login(api.firm.people.anna);
  expect(await later.post('/toy/notes', sent)).toMatchObject({ status: 201, body: first.body });
  expect(await later.post('/toy/notes', { ...sent, body: { text: 'for once' } })).toMatchObject({
    status: 422,
    body: { code: 'idempotency_key_reused' },
  });
  expect([await written('for ever'), await written('for once')]).toEqual([1, 0]);
});

test('another body, or another operation, under the same key is refused', async () => {
  await anna.post('/toy/notes', { body: { text: 'mine' }, key: 'key-other-1' });
  expect(await anna.post('/toy/notes', { body: { text: 'other' }, key: 'key-other-1' })).toMatchObject({
    status: 422,
    body: { code: 'idempotency_key_reused' },
  });
  expect(await anna.post('/toy/commands', { body: { text: 'mine' }, key: 'key-other-1' })).toMatchObject({
    status: 422,
    body: { code: 'idempotency_key_reused' },
  });
  expect(await written('other')).toBe(0);
});

test('two people may use the same key', async () => {
  const bruno = await api.login(api.firm.people.bruno);
  await anna.post('/toy/notes', { body: { text: 'shared' }, key: 'key-shared-1' });
  expect(await bruno.post('/toy/notes', { body: { text: 'shared' }, key: 'key-shared-1' })).toMatchObject({
    status: 201,
  });
  expect(await written('shared')).toBe(2);
});

/** `JALON_KEYS=500` for the long way. */
const keys = Number(process.env['JALON_KEYS'] ?? 5);

test(
  `of 32 at once under each of ${keys} keys, one does the work and no answer differs from its answer`,
  async () => {
    for (let at = 0; at < keys; at += 1) {
      const sent = { body: { text: `race ${at}` }, key: `key-race-${at}` };
      const answers = await Promise.all(Array.from({ length: 32 }, () => anna.post('/toy/notes', sent)));
      const statuses = new Set(answers.map(({ status }) => status));
      expect([...statuses].filter((status) => status !== 201 && status !== 409)).toEqual([]);
      for (const { status, body } of answers)
        expect(body).toMatchObject(status === 201 ? { text: `race ${at}` } : { code: 'request_in_flight' });
      expect(statuses).toContain(201);
      expect(await written(`race ${at}`)).toBe(1);
    }
  },
  30_000 + 1000 * keys,
);

test('a refusal is not kept: the same intention may succeed later', async () => {
  const sent = { body: { text: 'refuse me' }, key: 'key-refused-1' };
  expect(await anna.post('/toy/notes', sent)).toMatchObject({ status: 422, body: { code: 'gate_incomplete' } });
  expect(await anna.post('/toy/notes', sent)).toMatchObject({ status: 422, body: { code: 'gate_incomplete' } });
  expect(toys.ran.get('writeNote')).toBe(2);
  expect(await written('refuse me')).toBe(0);
});

test('while the first is at work, the second is told so; then it gets the answer', async () => {
  let release = () => {};
  toys.pause.promise = new Promise((resolve) => (release = resolve));
  const sent = { body: { text: 'slow' }, key: 'key-slow-1' };
  const first = anna.post('/toy/commands', sent);
  await expectEventually(() => toys.ran.get('commandNote') === 1);
  expect(await anna.post('/toy/commands', sent)).toMatchObject({ status: 409, body: { code: 'request_in_flight' } });
  release();
  expect(await first).toMatchObject({ status: 200, body: { key: 'key-slow-1' } });
  expect(await anna.post('/toy/commands', sent)).toMatchObject({
    status: 200,
    body: { text: 'slow', key: 'key-slow-1' },
  });
  expect(toys.ran.get('commandNote')).toBe(1);
});

test('a key left in flight by a process that died is taken over after 30 s, not before', async () => {
  const sent = { body: { text: 'dead' }, key: 'key-dead-1' };
  await anna.post('/toy/commands', sent);
  const leftBehind = (seconds: number) =>
    owner('idempotency_keys')
      .where({ key: sent.key })
      .update({
        status: null,
        body: null,
        headers: null,
        created_at: owner.raw("now() - ? * interval '1 second'", [seconds]),
      });
  await leftBehind(20);
  expect(await anna.post('/toy/commands', sent)).toMatchObject({ status: 409, body: { code: 'request_in_flight' } });
  await leftBehind(31);
  expect(await anna.post('/toy/commands', sent)).toMatchObject({ status: 200, body: { text: 'dead' } });
});

test('who was taken over while still at work writes nothing', async () => {
  const key = 'key-fenced-1';
  expect(await fence(key)).toEqual({ first: false, second: true });
});

/** Claims, lets the claim age, has it taken over, then lets both keep an answer. */
async function fence(key: string) {
  const { claimKey, keepAnswer } = await import('../../../db/idempotency');
  const { loadPerson } = await import('../../../db/principals');
  const { withinWall } = await import('../../../db/wall');
  const person = (await loadPerson(api.deps.pool, api.firm.people.anna.id, 'main'))!;
  const use = { key, operation: 'x', fingerprint: 'f' };
  const claim = async () => {
    const claimed = await claimKey(api.deps.pool, person, use);
    if (claimed.state !== 'mine') throw new Error(claimed.state);
    return claimed.token;
  };
  const keep = (token: string) =>
    withinWall(api.deps.pool, person, (trx) =>
      keepAnswer(trx, person.userId, key, token, { status: 200, headers: {}, body: {} }, 'records'),
    );
  const first = await claim();
  await owner('idempotency_keys')
    .where({ key })
    .update({ created_at: owner.raw("now() - interval '31 seconds'") });
  const second = await claim();
  return { first: await keep(first), second: await keep(second) };
}

async function expectEventually(isTrue: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !isTrue(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(isTrue()).toBe(true);
}
