import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pdf, windowsProgram } from './documents.fixture';
import type { Keyring } from '../../platform/keyring';
import { rewrap } from './contentKey';
import { createFileStore, type FileStoreOptions } from './fileStore';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'documents-'));
});
afterEach(() => rm(directory, { recursive: true }));

const keys: Keyring = { current: 'm1', keys: new Map([['m1', Buffer.alloc(32, 1)]]) };
const rotated: Keyring = { current: 'm2', keys: new Map([...keys.keys, ['m2', Buffer.alloc(32, 2)]]) };
const [mine, other] = [
  { documentId: 'one', companyId: 'a firm' },
  { documentId: 'another', companyId: 'a firm' },
];
const store = (options: Partial<FileStoreOptions> = {}) => createFileStore({ directory, keys, ...options });
const fileOf = (storeId: string) => path.join(directory, storeId.slice(0, 2), storeId);
const files = async () => (await readdir(directory, { recursive: true })).filter((file) => /[0-9a-f]{32}/.test(file));

test('gives back what it was given, with its size, type and fingerprint', async () => {
  const stored = await store().put(Readable.from([pdf.subarray(0, 10), pdf.subarray(10)]), 'C:\\lettre.pdf', mine);
  expect(stored).toEqual({
    storeId: expect.stringMatching(/^[0-9a-f]{32}$/),
    name: 'lettre.pdf',
    mediaType: 'application/pdf',
    sizeBytes: pdf.length,
    sha256: createHash('sha256').update(pdf).digest('hex'),
    key: { keyId: 'm1', wrapped: expect.any(String) as string },
  });
  expect(await buffer(await store().openForRead(stored, mine))).toEqual(pdf);
});

test('the same content twice is two documents, readable by this account alone', async () => {
  const [first, second] = [await store().put([pdf], 'a.pdf', mine), await store().put([pdf], 'a.pdf', mine)];
  expect(first.storeId).not.toBe(second.storeId);
  const modes = (await files()).map(async (file) => (await stat(path.join(directory, file))).mode & 0o777);
  expect([...new Set(await Promise.all(modes))]).toEqual([0o600]);
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
  await expect(
    store({ maxBytes: windowsProgram.length }).put(content as Iterable<Uint8Array>, 'a.pdf', mine),
  ).rejects.toMatchObject({ name: 'IntegrationError', code, reason });
  expect(await files()).toEqual([]);
});

test('what a scanner finds, or cannot look through, leaves nothing behind; what it clears is kept', async () => {
  const scanned: Buffer[] = [];
  const keep = (scan: () => Promise<string | null>) =>
    store({ scanner: { scan: (content) => (scanned.push(content), scan()) } }).put([pdf], 'a.pdf', mine);
  await expect(keep(() => Promise.resolve('Eicar'))).rejects.toMatchObject({
    code: 'document_infected',
    reason: 'Eicar',
  });
  await expect(keep(() => Promise.reject(new Error('away')))).rejects.toThrow('away');
  expect(await files()).toEqual([]);
  await keep(() => Promise.resolve(null));
  expect(await files()).toHaveLength(1);
  expect(scanned).toEqual([pdf, pdf, pdf]);
});

test.each(['', 'x', '../../etc/passwd', `../${'a'.repeat(29)}`, 'a'.repeat(32)])(
  'finds nothing under the id %p',
  async (storeId) => {
    await expect(store().openForRead({ storeId, sha256: '', key: null }, mine)).rejects.toMatchObject({
      code: 'document_missing',
    });
  },
);

test('what lies on the disk shows nothing of the content', async () => {
  const { storeId } = await store().put([pdf], 'a.pdf', mine);
  expect((await readFile(fileOf(storeId))).includes('%PDF')).toBe(false);
});

test('one bit changed, a part cut off, another’s content or key: not a byte is given', async () => {
  const [stored, foreign] = [await store().put([pdf], 'a.pdf', mine), await store().put([pdf], 'a.pdf', other)];
  const bytes = await readFile(fileOf(stored.storeId));
  const flipped = Buffer.from(bytes);
  flipped[40]! ^= 1;
  for (const wrong of [flipped, bytes.subarray(0, -1), bytes.subarray(0, 5), await readFile(fileOf(foreign.storeId))]) {
    await writeFile(fileOf(stored.storeId), wrong);
    await expect(store().openForRead(stored, mine)).rejects.toMatchObject({ code: 'document_altered' });
  }
  await writeFile(fileOf(stored.storeId), bytes);
  await expect(store().openForRead(foreign, mine)).rejects.toMatchObject({ code: 'document_altered' });
  await expect(store().openForRead({ ...stored, key: foreign.key }, mine)).rejects.toMatchObject({
    code: 'document_altered',
  });
  expect(await buffer(await store().openForRead(stored, mine))).toEqual(pdf);
});

test('a new master key wraps the key anew and leaves the content alone; a lost one is told by its name', async () => {
  const stored = await store().put([pdf], 'a.pdf', mine);
  const before = await readFile(fileOf(stored.storeId));
  const key = rewrap(rotated, stored.key, mine);
  expect(key.keyId).toBe('m2');
  expect(await buffer(await store({ keys: rotated }).openForRead({ ...stored, key }, mine))).toEqual(pdf);
  expect(await readFile(fileOf(stored.storeId))).toEqual(before);
  await expect(
    store({ keys: { current: 'm2', keys: new Map([['m2', Buffer.alloc(32, 2)]]) } }).openForRead(stored, mine),
  ).rejects.toMatchObject({ code: 'document_key_unknown', message: expect.stringContaining('"m1"') as string });
});

test('content from before there were keys is read as it is, altered or not, and can be sealed', async () => {
  const stored = await store().put([pdf], 'a.pdf', mine);
  await writeFile(fileOf(stored.storeId), pdf);
  const plain = { ...stored, key: null };
  expect(await buffer(await store().openForRead(plain, mine))).toEqual(pdf);
  const sealed = await store().seal(plain, mine);
  expect(await buffer(await store().openForRead({ ...sealed, sha256: stored.sha256 }, mine))).toEqual(pdf);
  await writeFile(fileOf(stored.storeId), windowsProgram);
  await expect(store().openForRead(plain, mine)).rejects.toMatchObject({ code: 'document_altered' });
});

/** Keeps a document in a process of its own, which stops for ever at the given call of the file system, and is killed there. */
async function killedAt(call: string): Promise<void> {
  const program = `
    const fs = require('node:fs/promises');
    const [name, times] = ${JSON.stringify(call.split(' '))};
    const real = fs[name];
    let left = Number(times);
    fs[name] = (...args) => { left -= 1; if (left > 0) return real(...args); process.stdout.write('here'); return new Promise(() => setInterval(() => {}, 1000)); };
    const { createFileStore } = require('./integrations/document-store/fileStore');
    const { pdf } = require('./integrations/document-store/documents.fixture');
    const keys = { current: 'm1', keys: new Map([['m1', Buffer.alloc(32, 1)]]) };
    void createFileStore({ directory: ${JSON.stringify(directory)}, keys }).put([pdf], 'a.pdf', ${JSON.stringify(mine)});`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=commonjs', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
}

test.each([
  ['before its file is made', 'open 1', 0],
  ['before it has its name', 'rename 1', 1],
  ['before its folder is flushed', 'open 2', 1],
])(
  'a process killed %s leaves at most what is swept away later',
  async (_when, call, leftBehind) => {
    await killedAt(call);
    expect(await files()).toHaveLength(leftBehind);
    expect(await store().removeOrphans(new Set())).toBe(0);
    expect(await store({ graceMs: -1000 }).removeOrphans(new Set())).toBe(leftBehind);
    expect(await files()).toEqual([]);
  },
  30_000,
);

test('sweeps old content that no row knows, and nothing else', async () => {
  const [known, orphan, young] = [
    await store().put([pdf], 'a.pdf', mine),
    await store().put([pdf], 'a.pdf', mine),
    await store().put([pdf], 'a.pdf', mine),
  ];
  await writeFile(path.join(directory, 'README'), 'not ours');
  const longAgo = new Date('2020-01-01');
  for (const name of [
    `${known.storeId.slice(0, 2)}/${known.storeId}`,
    `${orphan.storeId.slice(0, 2)}/${orphan.storeId}`,
    'README',
  ])
    await utimes(path.join(directory, name), longAgo, longAgo);

  expect(await store().removeOrphans(new Set([known.storeId]))).toBe(1);
  expect(
    (await readdir(directory, { recursive: true }))
      .filter((file) => /README|[0-9a-f]{32}/.test(file))
      .map((file) => path.basename(file))
      .sort(),
  ).toEqual(['README', known.storeId, young.storeId].sort());
});

test('sweeping a store that was never used removes nothing', async () => {
  expect(await store({ directory: path.join(directory, 'never') }).removeOrphans(new Set())).toBe(0);
});
