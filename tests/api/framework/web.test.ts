import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startTestApi, type TestApi } from '../../support/api';

let api: TestApi;
let webDir: string;
const html = { Accept: 'text/html' };

beforeAll(async () => {
  webDir = mkdtempSync(path.join(os.tmpdir(), 'jalon-web-'));
  mkdirSync(path.join(webDir, 'assets'));
  writeFileSync(
    path.join(webDir, 'index.html'),
    '<!doctype html><html><head><title>Jalon</title></head><body></body></html>',
  );
  writeFileSync(path.join(webDir, 'assets/index-abc123.js'), 'export {};');
  writeFileSync(path.join(webDir, 'apercu.html'), '<!doctype html>');
  writeFileSync(path.join(webDir, 'secret.txt'), 'x');
  api = await startTestApi({ config: { webDir } });
});
afterAll(async () => {
  await api.close();
  rmSync(webDir, { recursive: true });
});

const get = (url: string, headers: Record<string, string> = {}) => api.anonymous().get<string>(`/${url}`, { headers });

test.each(['/', '/opportunites', '/comptes/6f1c8f2e-0000-4000-8000-000000000000'])(
  '%s is the application, never cached',
  async (url) => {
    const page = await get(url, html);
    expect(page).toMatchObject({ status: 200, body: expect.stringContaining('<title>Jalon</title>') as string });
    expect(page.headers.get('cache-control')).toBe('no-cache');
  },
);

test('the page carries the nonce that its policy allows for styles, another one each time', async () => {
  const nonces = await Promise.all(
    [get('/', html), get('/', html)].map(async (answer) => {
      const { body, headers } = await answer;
      const nonce = /name="csp-nonce" content="([^"]+)"/.exec(body)![1]!;
      expect(headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
      return nonce;
    }),
  );
  expect(nonces[0]).not.toBe(nonces[1]);
});

test('a hashed file is kept for ever', async () => {
  const file = await get('/assets/index-abc123.js');
  expect(file.status).toBe(200);
  expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
});

test.each([
  '/assets/index-old.js',
  '/api/nothing',
  '/../package.json',
  '/assets/../../package.json',
  '/%2e%2e/package.json',
])('%s is not found, and not the page', async (url) => {
  expect((await get(url, html)).status).toBe(404);
});

test('the frame that reads PDFs has no origin and no network, nothing inline runs in it, and it is framed by us alone; its program may be fetched by who has no origin', async () => {
  const { status, headers } = await get('/apercu.html', html);
  expect(status).toBe(200);
  expect(headers.get('content-security-policy')).toBe(
    "sandbox allow-scripts; default-src 'none'; script-src 'self'; worker-src blob:; frame-ancestors 'self'; base-uri 'none'; form-action 'none'",
  );
  expect((await get('/assets/index-abc123.js', { Origin: 'null' })).headers.get('access-control-allow-origin')).toBe(
    '*',
  );
  expect((await get('/', html)).headers.get('access-control-allow-origin')).toBeNull();
});
