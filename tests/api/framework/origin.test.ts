import { startTestApi, type TestApi } from '../../support/api';
import type { ApiClient } from '../../support/apiClient';

let api: TestApi;
let anna: ApiClient;
beforeAll(async () => {
  api = await startTestApi();
  anna = await api.login(api.firm.people.anna);
});
afterAll(() => api.close());

const switching = (headers: Record<string, string>) => anna.post('/me/profile', { body: { profile: '360' }, headers });

test.each([
  ['another site', { Origin: 'https://evil.example' }],
  ['a page without an origin', { Origin: 'null' }],
  ['another port of this host', { Origin: 'http://127.0.0.1:1' }],
  ['a browser that only says cross-site', { 'Sec-Fetch-Site': 'cross-site' }],
  ['a sister domain', { 'Sec-Fetch-Site': 'same-site' }],
  ['a plain form of another site', { Origin: 'https://evil.example', 'Content-Type': 'text/plain' }],
])('a change asked by %s is refused', async (_who, headers) => {
  expect(await switching(headers)).toMatchObject({ status: 403, body: { code: 'cross_origin' } });
  expect((await anna.get('/me')).body).toMatchObject({ profile: 'main' });
});

test('our own pages and programs may change things', async () => {
  expect(await switching({ Origin: api.url })).toMatchObject({ status: 200 });
  expect(await switching({ Origin: 'http://jalon.example' })).toMatchObject({ status: 200 });
  expect(await switching({})).toMatchObject({ status: 200 });
});

test('forwarded headers of a stranger change nothing', async () => {
  expect(await switching({ Origin: 'https://evil.example', 'X-Forwarded-Host': 'evil.example' })).toMatchObject({
    status: 403,
  });
  expect(
    await api
      .anonymous()
      .get('/me', { headers: { 'X-Remote-User': 'anna@jalon.example', 'X-Forwarded-User': 'anna' } }),
  ).toMatchObject({ status: 401 });
});

test('no other site may read answers or frame pages; nothing inline runs', async () => {
  const { headers } = await anna.get('/me', { headers: { Origin: 'https://evil.example' } });
  expect(headers.get('access-control-allow-origin')).toBeNull();
  const policy = headers.get('content-security-policy')!;
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-powered-by')).toBeNull();
});
