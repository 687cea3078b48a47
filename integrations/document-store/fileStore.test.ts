import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pdf, windowsProgram } from './documents.fixture';
import { createFileStore } from './fileStore';

let directory: string;
beforeEach(async () => { directory = await mkdtemp(path.join(tmpdir(), 'documents-')); });
afterEach(() => rm(directory, { recursive: true }));

const store = (options: { maxBytes?: number; graceMs?: number } = {}) => createFileStore({ directory, ...options });
const files = async () => (await readdir(directory, { recursive: true })).filter((file) => /[0-9a-f]{32}/.test(file));

test('gives back what it was given, with its size, type and fingerprint', async () => {
  const stored = await store().put(Readable.from([pdf.subarray(0, 10), pdf.subarray(10)]), 'C:\\lettre.pdf');
  expect(stored).toEqual({
    storeId: expect.stringMatching(/^[0-9a-f]{32}$/), name: 'lettre.pdf', mediaType: 'application/pdf', sizeBytes: pdf.length, sha256: createHash('sha256').update(pdf).digest('hex'),
  });
  expect(await buffer(await store().openForRead(stored.storeId))).toEqual(pdf);
});

test('the same content twice is two documents, readable by this account alone', async () => {
  const [first, second] = [await store().put([pdf], 'a.pdf'), await store().put([pdf], 'a.pdf')];
  expect(first.storeId).not.toBe(second.storeId);
  for (const file of await files()) expect((await stat(path.join(directory, file))).mode & 0o777).toBe(0o600);
});

async function* breakingOff() {
  yield pdf.subarray(0, 10);
  await Promise.reject(new Error('aborted'));
}

test.each([
  ['an empty one', [], 'document_empty', undefined],
  ['one over the limit', [windowsProgram, pdf], 'document_too_large', undefined],
  ['one whose upload breaks off', breakingOff(), 'document_interrupted', undefined],
  ['a program named as a PDF', [windowsProgram], 'document_type_refused', 'not_allowed'],
])('refuses %s and leaves nothing behind', async (_what, content, code, reason) => {
  await expect(store({ maxBytes: windowsProgram.length }).put(content as Iterable<Uint8Array>, 'a.pdf')).rejects.toMatchObject({ name: 'IntegrationError', code, reason });
  expect(await files()).toEqual([]);
});

test.each(['', 'x', '../../etc/passwd', `../${'a'.repeat(29)}`, 'a'.repeat(32)])('finds nothing under the id %p', async (storeId) => {
  await expect(store().openForRead(storeId)).rejects.toMatchObject({ code: 'document_missing' });
});

test('an upload whose process is killed before its end is never seen, and is swept away later', async () => {
  const program = `
    const { createFileStore } = require('./integrations/document-store/fileStore');
    async function* slow() { yield Buffer.from('%PDF-1.7 begins'); process.stdout.write('writing'); await new Promise((wait) => setTimeout(wait, 60000)); }
    void createFileStore({ directory: ${JSON.stringify(directory)} }).put(slow(), 'a.pdf');`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=commonjs', '--eval', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');

  const [left] = await files();
  const storeId = /[0-9a-f]{32}/.exec(left!)![0];
  await expect(store().openForRead(storeId)).rejects.toMatchObject({ code: 'document_missing' });
  expect(await store().removeOrphans(new Set())).toBe(0);
  expect(await store({ graceMs: -1000 }).removeOrphans(new Set([storeId]))).toBe(1);
  expect(await files()).toEqual([]);
}, 30_000);

test('sweeps old content that no row knows, and nothing else', async () => {
  const [known, orphan, young] = [await store().put([pdf], 'a.pdf'), await store().put([pdf], 'a.pdf'), await store().put([pdf], 'a.pdf')];
  await writeFile(path.join(directory, 'README'), 'not ours');
  const longAgo = new Date('2020-01-01');
  for (const name of [`${known.storeId.slice(0, 2)}/${known.storeId}`, `${orphan.storeId.slice(0, 2)}/${orphan.storeId}`, 'README']) await utimes(path.join(directory, name), longAgo, longAgo);

  expect(await store().removeOrphans(new Set([known.storeId]))).toBe(1);
  expect((await readdir(directory, { recursive: true })).filter((file) => /README|[0-9a-f]{32}/.test(file)).map((file) => path.basename(file)).sort())
    .toEqual(['README', known.storeId, young.storeId].sort());
});

test('sweeping a store that was never used removes nothing', async () => {
  expect(await createFileStore({ directory: path.join(directory, 'never') }).removeOrphans(new Set())).toBe(0);
});
