/** A file that comes in pieces: cut, it goes on where it stopped, for whoever sent it alone. */
import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DocumentView } from '../../../../contracts/documents';
import { knownFiles } from '../../../../db/documents/files';
import { giveUpUploads } from '../../../../db/documents/pieces';
import { pdf } from '../../../../integrations/document-store/documents.fixture';
import type { ApiClient } from '../../../support/apiClient';
import { refused, type Bench } from '../bench';
import { depositing, download, form, type Deposits } from './deposits';

/** Large enough to be worth cutting, and unlike any other: its middle is its own. */
const largePdf = () =>
  Buffer.concat([pdf.subarray(0, 9), Buffer.from(`%${randomUUID().repeat(4000)}\n`), pdf.subarray(9)]);
const fingerprintOf = (file: Buffer) => createHash('sha256').update(file).digest('hex');

export function piecesSuite(plant: () => Deposits): void {
  let bench: Bench;
  let accountId: string;
  beforeAll(() => {
    bench = plant().bench;
    accountId = plant().accountId;
  });
  const { rowsKept, filesKept } = depositing(plant);

  const at = (file: Buffer) => `/accounts/${accountId}/uploads/${fingerprintOf(file)}`;
  const received = async (client: ApiClient, file: Buffer) =>
    (await client.get<{ receivedBytes: number }>(at(file))).body.receivedBytes;
  const send = (client: ApiClient, file: Buffer, from: number, to: number) =>
    client.post<{ receivedBytes: number }>(`${at(file)}/pieces`, {
      body: form({ content: file.subarray(from, to), fields: { fromByte: String(from) } }),
    });
  const end = (client: ApiClient, file: Buffer, more: object = {}) =>
    client.post<DocumentView>(`${at(file)}/document`, {
      body: { name: 'Statuts.pdf', kind: 'articles', replacesId: null, ...more },
    });

  test('cut at its half, a file goes on from there, and is the same to its last byte; nothing else of it is left', async () => {
    const file = largePdf();
    const half = Math.floor(file.length / 2);
    const before = filesKept();
    expect(await received(bench.anna, file)).toBe(0);
    expect((await send(bench.anna, file, 0, half)).body).toEqual({ receivedBytes: half });
    // The connection is lost: whoever comes back asks where it stopped, and sends the rest alone.
    const rest = await received(bench.anna, file);
    expect((await send(bench.anna, file, rest, file.length)).body).toEqual({ receivedBytes: file.length });
    const { body, status } = await end(bench.anna, file);
    expect({ status, body }).toMatchObject({
      status: 201,
      body: { name: 'Statuts.pdf', kind: 'articles', sha256: fingerprintOf(file), sizeBytes: file.length },
    });
    const response = await download(bench.bruno, body.id);
    expect(Buffer.from(await response.arrayBuffer()).equals(file)).toBe(true);
    expect([filesKept(), await received(bench.anna, file)]).toEqual([before + 1, 0]);
  });

  test('a piece that was received already, or comes too early, is passed over: the answer says where the file stopped', async () => {
    const file = largePdf();
    await send(bench.anna, file, 0, 100);
    expect((await send(bench.anna, file, 0, 100)).body).toEqual({ receivedBytes: 100 });
    expect((await send(bench.anna, file, 200, 300)).body).toEqual({ receivedBytes: 100 });
    await Promise.all([send(bench.anna, file, 100, 150), send(bench.anna, file, 100, 150)]);
    expect(await received(bench.anna, file)).toBe(150);
    expect(await bench.owner('upload_pieces').where({ fingerprint: fingerprintOf(file) })).toHaveLength(2);
  });

  test('what somebody sends is theirs: a colleague begins anew, and deposits nothing of it', async () => {
    const file = largePdf();
    await send(bench.anna, file, 0, file.length);
    const rows = await rowsKept();
    expect(await received(bench.bruno, file)).toBe(0);
    expect(await end(bench.bruno, file)).toMatchObject(refused(409, 'upload_incomplete'));
    expect([await rowsKept(), await received(bench.anna, file)]).toEqual([rows, file.length]);
  });

  test('on disk a piece is not what was sent, and a file that is not taken whole is not taken in pieces', async () => {
    const file = Buffer.from(`<html>${randomUUID()}</html>`);
    await send(bench.anna, file, 0, file.length);
    const { store_id: storeId } = await bench
      .owner('upload_pieces')
      .where({ fingerprint: fingerprintOf(file) })
      .first<{ store_id: string }>('store_id');
    expect((await knownFiles(bench.api.deps.pool)).has(storeId)).toBe(true);
    const stored = readFileSync(path.join(bench.api.documentsDir, storeId.slice(0, 2), storeId));
    expect([stored.length > file.length, stored.includes('<html>')]).toEqual([true, false]);
    expect(await end(bench.anna, file)).toMatchObject(refused(422, 'document_type_refused'));
  });

  test('pieces that do not make the file that was announced are refused, and it begins anew', async () => {
    const [file, other] = [largePdf(), largePdf()];
    await bench.anna.post(`${at(file)}/pieces`, { body: form({ content: other, fields: { fromByte: '0' } }) });
    expect(await end(bench.anna, file)).toMatchObject(refused(409, 'upload_incomplete'));
    expect(await received(bench.anna, file)).toBe(0);
  });

  test('a file of which nothing came for a day is given up with its pieces; one that goes on is not', async () => {
    const [given, under] = [largePdf(), largePdf()];
    await send(bench.anna, given, 0, 100);
    await send(bench.anna, under, 0, 100);
    await bench
      .owner('upload_pieces')
      .whereIn('fingerprint', [given, under].map(fingerprintOf))
      .update({ received_at: new Date(Date.now() - 25 * 3_600_000) });
    await send(bench.anna, under, 100, 200);
    expect(await giveUpUploads(bench.api.deps.pool, new Date())).toBe(1);
    expect([await received(bench.anna, given), await received(bench.anna, under)]).toEqual([0, 200]);
  });
}
