/** Master keys change and old installations catch up, without a document becoming unreadable on the way. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { DocumentView } from '../../../contracts/documents';
import { pdf } from '../../../integrations/document-store/documents.fixture';
import type { Keyring } from '../../../platform/keyring';
import { rekeyDocuments } from '../../../tools/documents/rekey';
import { testDocumentKeys } from '../../support/payloadKeys';
import { created, openBench, type Bench } from './bench';

let bench: Bench;
let accountId: string;
beforeAll(async () => {
  bench = await openBench();
  accountId = (await created(bench.anna)).body.id;
});
afterAll(() => bench.close());

interface Row {
  id: string;
  store_id: string;
  key_id: string | null;
  wrapped_key: string | null;
}

const newKey = Buffer.alloc(32, 'n');
const rotated: Keyring = { current: 'new', keys: new Map([...testDocumentKeys.keys, ['new', newKey]]) };
const fileOf = (storeId: string) => path.join(bench.api.documentsDir, storeId.slice(0, 2), storeId);
const rowOf = async (id: string) => await bench.owner('documents').where({ id }).first<Row>();
const rekey = (keys: Keyring) => rekeyDocuments(bench.owner, bench.api.documentsDir, keys);
const download = async (id: string) => {
  const response = await bench.anna.fetch('GET', `/documents/${id}/content`);
  return { status: response.status, content: Buffer.from(await response.arrayBuffer()) };
};

async function deposit(): Promise<Row> {
  const form = new FormData();
  form.append('kind', 'kbis');
  form.append('file', new Blob([new Uint8Array(pdf)], { type: 'application/pdf' }), 'kbis.pdf');
  return rowOf((await bench.anna.post<DocumentView>(`/accounts/${accountId}/documents`, { body: form })).body.id);
}

/** As a build before there were keys left it. */
async function leftInClear(): Promise<Row> {
  const { id, store_id: storeId } = await deposit();
  writeFileSync(fileOf(storeId), pdf);
  await bench.owner('documents').where({ id }).update({ key_id: null, wrapped_key: null });
  return rowOf(id);
}

test('content left in clear is given, then encrypted, and given still', async () => {
  const before = await leftInClear();
  expect(await download(before.id)).toEqual({ status: 200, content: pdf });
  expect(await rekey(testDocumentKeys)).toEqual({ rewrapped: 0, sealed: 1, unreadable: [] });
  const after = await rowOf(before.id);
  expect(existsSync(fileOf(before.store_id))).toBe(false);
  expect(readFileSync(fileOf(after.store_id)).includes('%PDF')).toBe(false);
  expect(await download(before.id)).toEqual({ status: 200, content: pdf });
  expect(await rekey(testDocumentKeys)).toEqual({ rewrapped: 0, sealed: 0, unreadable: [] });
});

test('a rotation wraps keys anew, touches no content, and both rings read it until the old key is taken away', async () => {
  const before = await deposit();
  const content = readFileSync(fileOf(before.store_id));
  expect((await rekey(rotated)).rewrapped).toBeGreaterThanOrEqual(1);
  const after = await rowOf(before.id);
  expect(after).toMatchObject({ store_id: before.store_id, key_id: 'new' });
  expect(after.wrapped_key).not.toBe(before.wrapped_key);
  expect(readFileSync(fileOf(after.store_id))).toEqual(content);
  // The API of this test still runs under the old ring: a lost master key, seen from there.
  expect((await download(before.id)).status).toBe(500);
  expect(await bench.owner('audit').where({ object_id: before.id, outcome: 'refused' })).toMatchObject([
    { code: 'document_key_unknown' },
  ]);
  expect((await rekey({ current: testDocumentKeys.current, keys: rotated.keys })).rewrapped).toBeGreaterThanOrEqual(1);
  expect(await download(before.id)).toEqual({ status: 200, content: pdf });
});

test('what cannot be read is named and left as it is, and the others are done', async () => {
  const [altered, whole] = [await leftInClear(), await leftInClear()];
  writeFileSync(fileOf(altered.store_id), 'something else');
  expect(await rekey(testDocumentKeys)).toEqual({ rewrapped: 0, sealed: 1, unreadable: [altered.id] });
  expect(await rowOf(altered.id)).toEqual(altered);
  expect((await rowOf(whole.id)).key_id).toBe(testDocumentKeys.current);
});
