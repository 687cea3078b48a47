import { allOperations } from '../../../contracts';
import { startTestApi, type TestApi } from '../../support/api';

interface Described {
  operationId: string;
  parameters?: { name: string; in: string; required: boolean }[];
  requestBody?: { content: Record<string, { schema: { additionalProperties?: boolean } }> };
  responses: Record<string, { description: string; headers?: object; content?: object }>;
  security?: object[];
}
interface Document {
  openapi: string;
  paths: Record<string, Record<string, Described>>;
}

let api: TestApi;
let document: Document;
beforeAll(async () => {
  api = await startTestApi();
  document = (await api.anonymous().get<Document>('//api/openapi.json')).body;
});
afterAll(() => api.close());

test('the document is OpenAPI 3.1 and describes every operation once', () => {
  expect(document.openapi).toBe('3.1.0');
  const ids = Object.values(document.paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId),
  );
  expect(ids.sort()).toEqual(allOperations.map(({ id }) => id).sort());
});

test('an edit names its If-Match, a creation its Idempotency-Key and its refusals', () => {
  const edit = document.paths['/accounts/{id}']!['patch']!;
  expect(edit.parameters).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ name: 'id', in: 'path', required: true }),
      expect.objectContaining({ name: 'If-Match', required: true }),
    ]),
  );
  expect(edit.responses['412']!.description).toContain('stale_version');
  const creation = document.paths['/accounts']!['post']!;
  expect(creation.parameters).toEqual([expect.objectContaining({ name: 'Idempotency-Key', in: 'header' })]);
  expect(creation.responses['409']!.description).toContain('siren_already_used');
  expect(creation.requestBody!.content['application/json']!.schema.additionalProperties).toBe(false);
});

test('a query with a default is optional; a login needs no session', () => {
  const limit = document.paths['/people']!['get']!.parameters!.find(({ name }) => name === 'limit');
  expect(limit).toMatchObject({ in: 'query', required: false });
  expect(document.paths['/auth/login']!['post']!.security).toEqual([]);
});

test('the reader is served from here, without an inline script', async () => {
  const page = await api.anonymous().get<string>('//api/docs');
  expect(page.headers.get('content-type')).toContain('text/html');
  expect(page.body).not.toMatch(/<script>|https?:\/\//);
  const files = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file]) => file!);
  const served = await Promise.all(files.map(async (file) => (await api.anonymous().fetch('GET', `/${file}`)).status));
  expect(served).toEqual([200, 200, 200]);
});

test('nothing in the document speaks of a schema that could not be told', () => {
  const text = JSON.stringify(document);
  expect(text).not.toContain('$schema');
});
