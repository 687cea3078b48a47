import { startTestApi, type TestApi } from '../../support/api';
import type { ApiClient } from '../../support/apiClient';
import { makeToys } from './toyRoutes';

let api: TestApi;
let anna: ApiClient;
const toys = makeToys();

beforeAll(async () => {
  api = await startTestApi({ routes: toys.routes });
  anna = await api.login(api.firm.people.anna);
});
afterAll(() => api.close());

const problem = (status: number, code: string) => ({ status, body: { status, code } });
const json = { 'Content-Type': 'application/json' };

test.each([
  ['an unknown field', { text: 'a', status: 'won' }, 'status'],
  ['another company', { text: 'a', company_id: 'x' }, 'company_id'],
  ['a missing field', {}, 'text'],
  ['a field of another type', { text: 3 }, 'text'],
  ['a text that is too long', { text: 'x'.repeat(51) }, 'text'],
  ['an item too many', { text: 'a', tags: ['a', 'b', 'c', 'd'] }, 'tags'],
  ['a wrong item', { text: 'a', tags: [1] }, 'tags.0'],
  ['a NUL character', { text: 'a\0b' }, ''],
  ['half a character', { text: 'a\ud800' }, ''],
])('%s is refused and named, and the handler does not run', async (_what, body, path) => {
  const before = toys.ran.get('writeNote') ?? 0;
  const answer = await anna.post('/toy/notes', { body });
  expect(answer).toMatchObject(problem(400, 'invalid_input'));
  const errors = answer.body['errors'] as { path: string; message: string }[];
  if (path !== '') expect(errors.map((error) => error.path)).toContain(path);
  expect(errors[0]!.message).toMatch(/[.]$/);
  expect(toys.ran.get('writeNote') ?? 0).toBe(before);
});

test.each([
  ['__proto__', '{"text":"a","__proto__":{"admin":true}}'],
  ['constructor', '{"text":"a","more":{"constructor":{"prototype":{}}}}'],
  ['prototype deep inside', '{"text":"a","more":{"a":[{"prototype":1}]}}'],
])('the key %s is refused wherever it stands', async (_key, body) => {
  expect(await anna.post('/toy/notes', { body, headers: json })).toMatchObject(problem(400, 'invalid_input'));
  expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
});

test('a prototype key in the query is refused', async () => {
  expect(await anna.get('/toy/notes?__proto__=1')).toMatchObject(problem(400, 'invalid_input'));
});

test('an unknown query parameter, and one given twice, are refused', async () => {
  expect(await anna.get('/toy/notes?sort=name')).toMatchObject(problem(400, 'invalid_input'));
  expect(await anna.get('/toy/notes?q=a&q=b')).toMatchObject(problem(400, 'invalid_input'));
  expect(await anna.get('/toy/notes?q=a')).toMatchObject({ status: 200, body: { q: 'a', limit: 50 } });
});

test('nesting has an end', async () => {
  const body = `{"text":"a","more":${'{"a":'.repeat(40)}1${'}'.repeat(40)}}`;
  expect(await anna.post('/toy/notes', { body, headers: json })).toMatchObject(problem(400, 'invalid_input'));
});

test('a body beyond 100 kB is refused', async () => {
  expect(await anna.post('/toy/notes', { body: { text: 'x'.repeat(110_000) } })).toMatchObject(
    problem(413, 'payload_too_large'),
  );
});

test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
  '%s is not JSON',
  async (type) => {
    expect(await anna.post('/toy/notes', { body: '{"text":"a"}', headers: { 'Content-Type': type } })).toMatchObject(
      problem(415, 'unsupported_media_type'),
    );
  },
);

test('JSON that cannot be read is said so', async () => {
  expect(await anna.post('/toy/notes', { body: '{"text":', headers: json })).toMatchObject(
    problem(400, 'invalid_input'),
  );
});

test('a compressed body is refused: its size is not known before it is read', async () => {
  expect(
    await anna.post('/toy/notes', { body: '{"text":"a"}', headers: { ...json, 'Content-Encoding': 'gzip' } }),
  ).toMatchObject(problem(415, 'unsupported_media_type'));
});

test('a body is not read before access is granted', async () => {
  expect(await api.anonymous().post('/toy/notes', { body: '{"text":', headers: json })).toMatchObject(
    problem(401, 'not_authenticated'),
  );
});

test('a role that is missing is 403; one that is there passes', async () => {
  expect(await anna.get('/toy/admin')).toMatchObject(problem(403, 'not_allowed'));
  const admin = await api.login(api.firm.people.admin);
  expect(await admin.get('/toy/admin')).toMatchObject({ status: 200 });
});

test('a fixed path wins over one with a parameter, whatever the order of the routes', async () => {
  expect(await anna.get('/toy/notes/special')).toMatchObject({ body: { text: 'special' } });
  expect(await anna.get('/toy/notes/12')).toMatchObject({ body: { text: 'by id 12' } });
});

test.each(['/toy/nothing', '/nothing', '/toy/notes/12/'])('%s does not exist', async (path) => {
  expect(await anna.get(path)).toMatchObject(problem(404, 'not_found'));
});

test('a path that cannot be decoded does not exist', async () => {
  expect(await anna.get('/toy/notes/%E0%A4%A')).toMatchObject(problem(404, 'not_found'));
});

const note = '/toy/notes/6f1c8f2e-0000-4000-8000-000000000000';

test('an edit says which version it is based on: 428 without, 412 when stale, and the new ETag when it fits', async () => {
  const edit = (more: object) => anna.patch(note, { body: { text: 'a' }, ...more });
  expect(await edit({})).toMatchObject(problem(428, 'if_match_missing'));
  expect(await edit({ ifMatch: '"2"' })).toMatchObject(problem(412, 'stale_version'));
  for (const none of ['*', '3', '"x"'])
    expect(await edit({ ifMatch: none })).toMatchObject(problem(400, 'invalid_input'));
  expect(await edit({ ifMatch: '"3"' })).toMatchObject({ status: 200, etag: '"4"' });
});

test('every answer says that it may not be stored', async () => {
  expect((await anna.get('/toy/notes')).headers.get('cache-control')).toBe('no-store');
});

function form(fields: Record<string, string>, ...files: [name: string, content: string][]): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  for (const [name, content] of files) data.append('file', new Blob([content], { type: 'application/pdf' }), name);
  return data;
}

test('a file comes with its fields and its name as written', async () => {
  const answer = await anna.post('/toy/files', { body: form({ kind: 'kbis' }, ['Extrait Kbis – été.pdf', 'abc']) });
  expect(answer).toMatchObject({ status: 200, body: { name: 'Extrait Kbis – été.pdf', size: 3, kind: 'kbis' } });
});

test.each([
  ['no file', form({ kind: 'kbis' }), 400, 'invalid_input'],
  ['two files', form({ kind: 'kbis' }, ['a.pdf', 'a'], ['b.pdf', 'b']), 400, 'invalid_input'],
  ['an unknown field', form({ kind: 'kbis', owner: 'x' }, ['a.pdf', 'a']), 400, 'invalid_input'],
  ['a nested field', form({ 'kind[a]': 'kbis' }, ['a.pdf', 'a']), 400, 'invalid_input'],
  [
    'a file beyond 20 MB',
    form({ kind: 'kbis' }, ['a.pdf', 'x'.repeat(20 * 1024 * 1024 + 1)]),
    413,
    'document_too_large',
  ],
])('an upload with %s is refused', async (_what, body, status, code) => {
  expect(await anna.post('/toy/files', { body })).toMatchObject(problem(status, code));
});

test('a form cut in the middle is refused and the process lives', async () => {
  const body = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\nabc';
  expect(
    await anna.post('/toy/files', { body, headers: { 'Content-Type': 'multipart/form-data; boundary=x' } }),
  ).toMatchObject({ status: 400 });
  expect(await anna.get('/toy/notes')).toMatchObject({ status: 200 });
});
