import { queryString, request } from './client';
import { Problem } from './problem';

const answer = (body: string, init: ResponseInit) =>
  jest.spyOn(globalThis, 'fetch').mockResolvedValueOnce(new Response(body, init));

afterEach(() => jest.restoreAllMocks());

test('a refusal becomes a problem with its code and what is missing', async () => {
  const body = {
    code: 'gate_incomplete',
    title: 'Il manque deux champs',
    missing: [{ field: 'amount', label: 'Montant', why: 'vide' }],
  };
  answer(JSON.stringify(body), { status: 422, headers: { 'Content-Type': 'application/problem+json' } });
  await expect(request({ path: '/opportunities/1/transitions', method: 'POST', body: {} })).rejects.toMatchObject({
    code: 'gate_incomplete',
    status: 422,
    missing: [{ field: 'amount', label: 'Montant', why: 'vide' }],
    retryable: false,
  });
});

test('a server that cannot be reached is a problem one may retry', async () => {
  jest.spyOn(globalThis, 'fetch').mockRejectedValueOnce(new TypeError('failed to fetch'));
  await expect(request({ path: '/me' })).rejects.toMatchObject({ code: 'network', retryable: true });
});

test('the page of a proxy is not shown as an answer', async () => {
  answer('<html>Bad gateway</html>', { status: 502 });
  const problem: unknown = await request({ path: '/me' }).catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(Problem);
  expect(problem).toMatchObject({ code: 'http_502', retryable: true });
});

test('an edit sends the version it was based on and the key of its intention', async () => {
  const fetched = answer('{"id":"1"}', { status: 200, headers: { ETag: '"4"' } });
  const reply = await request({
    path: '/accounts/1',
    method: 'PATCH',
    body: { a: 1 },
    ifMatch: '"3"',
    idempotencyKey: 'k',
  });
  const headers = new Headers(fetched.mock.calls[0]?.[1]?.headers);
  expect([headers.get('If-Match'), headers.get('Idempotency-Key')]).toEqual(['"3"', 'k']);
  expect(reply).toEqual({ data: { id: '1' }, etag: '"4"' });
});

test('an answer without a body is undefined', async () => {
  answer('', { status: 200 });
  expect((await request({ path: '/auth/logout', method: 'POST' })).data).toBeUndefined();
});

test.each([
  [{ a: 1, b: ['x', 'y'], c: undefined, d: '' }, '?a=1&b=x&b=y'],
  [{}, ''],
  [{ q: 'Lefèvre & fils' }, '?q=Lef%C3%A8vre+%26+fils'],
])('%j is "%s"', (query, text) => {
  expect(queryString(query)).toBe(text);
});
