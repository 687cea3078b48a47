import knex from 'knex';
import { openPool } from '../../../db/pool';
import { startTestApi, type TestApi } from '../../support/api';
import type { ApiClient } from '../../support/apiClient';
import { canary, makeToys } from './toyRoutes';

let api: TestApi;
let anna: ApiClient;

beforeAll(async () => {
  api = await startTestApi({ routes: makeToys().routes });
  anna = await api.login(api.firm.people.anna);
});
afterAll(() => api.close());

test.each(['error', 'sql', 'column'])(
  'an unknown failure (%s) is a 500 that leaks nothing, with an id that the log has',
  async (how) => {
    const { status, headers, body } = await anna.get(`/toy/broken?how=${how}`);
    expect({ status, type: headers.get('content-type'), code: body['code'] }).toEqual({
      status: 500,
      type: expect.stringContaining('application/problem+json'),
      code: 'internal',
    });
    expect(JSON.stringify(body)).not.toContain(canary);
    const id = String(body['instance']).replace('urn:uuid:', '');
    expect(headers.get('x-request-id')).toBe(id);
    expect(api.log()).toContain(id);
  },
);

test('values of a failed query do not reach the log, nor do searches in addresses', async () => {
  await anna.get('/toy/broken?how=sql');
  await anna.get(`/toy/notes?q=${canary.slice(0, 9)}`);
  const sqlLines = api
    .log()
    .split('\n')
    .filter((line) => line.includes('DatabaseError'));
  expect(sqlLines.length).toBeGreaterThan(0);
  expect(sqlLines.join('')).not.toContain(canary);
  expect(api.log()).not.toContain(`q=${canary.slice(0, 9)}`);
});

test.each(['/toy/sneaky', '/toy/sneaky-read'])('a GET that tries to write (%s) fails', async (path) => {
  expect(await anna.get(path)).toMatchObject({ status: 500, body: { code: 'internal' } });
});

test('a column that the contract does not name never leaves', async () => {
  expect((await anna.get('/toy/leaky')).body).toEqual({ text: 'x' });
});

test('the log names the operation, the status and the path, and no cookie', async () => {
  await anna.get('/toy/notes');
  const line = api
    .log()
    .split('\n')
    .reverse()
    .find((text) => text.includes('listNotes'));
  expect(JSON.parse(line!)).toMatchObject({
    operation: 'listNotes',
    req: { method: 'GET', path: '/api/v1/toy/notes' },
    res: { statusCode: 200 },
  });
  expect(api.log()).not.toContain(anna.cookie.split('=')[1]!.slice(0, 20));
});

test('metrics count by operation', async () => {
  await anna.get('/toy/notes');
  const { body } = await anna.get<string>('//metrics');
  expect(body).toMatch(/jalon_http_request_duration_seconds_count\{operation="listNotes",status="200"\} \d+/);
});

test('a database that is away is a 503 that says when to come back', async () => {
  const away = openPool({ url: 'postgres://jalon_app@127.0.0.1:1/jalon', name: 'away' });
  const cut = await startTestApi({ deps: { pool: away } });
  const { status, headers, body } = await cut
    .anonymous()
    .post('/auth/login', { body: { email: 'anna@jalon.example', password: 'x' } });
  expect({ status, code: body['code'], retry: headers.get('retry-after') }).toEqual({
    status: 503,
    code: 'service_unavailable',
    retry: '2',
  });
  await cut.close();
  await away.destroy();
});

test('connections that the server cut are replaced: at most the request that held one is told to try again', async () => {
  const cut = await startTestApi({ routes: makeToys().routes });
  const client = await cut.login(cut.firm.people.anna);
  const owner = knex({ client: 'pg', connection: cut.database.ownerUrl, pool: { min: 0, max: 1 } });
  await owner.raw(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'jalon-test-api' AND datname = current_database()",
  );
  await owner.destroy();
  const first = await client.get('/toy/admin');
  expect([403, 503]).toContain(first.status);
  expect((await client.get('/toy/admin')).status).toBe(403);
  await cut.close();
});

test('a refusal that cannot be written into the audit is not told: whoever asks again is refused, and it is there', async () => {
  const kept = await startTestApi({ routes: makeToys().routes });
  const client = await kept.login(kept.firm.people.anna);
  const owner = knex({ client: 'pg', connection: kept.database.ownerUrl, pool: { min: 0, max: 1 } });
  await owner.transaction(async (trx) => {
    await trx.raw('LOCK TABLE audit');
    expect((await client.get('/toy/admin')).status).toBe(503);
  });
  expect((await client.get('/toy/admin')).status).toBe(403);
  expect(await owner('audit').where({ outcome: 'refused' }).pluck('code')).toEqual(['not_allowed']);
  await owner.destroy();
  await kept.close();
});
