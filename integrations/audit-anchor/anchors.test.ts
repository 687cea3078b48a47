import { generateKeyPairSync } from 'node:crypto';
import { appendFileSync, mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openAnchors, type Anchors } from './anchors';

const companyId = 'one';
const { privateKey } = generateKeyPairSync('ed25519');
let directory: string;
let file: string;
let anchors: Anchors;

beforeEach(() => {
  directory = mkdtempSync(path.join(os.tmpdir(), 'jalon-test-anchors-'));
  file = path.join(directory, `${companyId}.jsonl`);
  anchors = openAnchors(directory, privateKey);
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const add = (seq: number) => anchors.add({ companyId, seq, hash: `${seq}` }, new Date());
const read = async (fromSeq?: number) => {
  const { heads, forged } = await anchors.read(companyId, fromSeq);
  return { seqs: heads.map(({ seq }) => seq), forged };
};

test('a head is added once, and read from the length that one asks for', async () => {
  expect(await read()).toEqual({ seqs: [], forged: 0 });
  for (const seq of [1, 1, 2, 5]) await add(seq);
  expect(await read()).toEqual({ seqs: [1, 2, 5], forged: 0 });
  expect(await read(2)).toEqual({ seqs: [2, 5], forged: 0 });
});

test('a line that was cut off, or is none of ours, is counted, and hides no other', async () => {
  await add(1);
  appendFileSync(file, '{"companyId":"one","seq":2,"ha');
  await add(2);
  await openAnchors(directory, generateKeyPairSync('ed25519').privateKey).add(
    { companyId, seq: 3, hash: '3' },
    new Date(),
  );
  appendFileSync(file, 'null\n');
  await add(3);
  expect(await read()).toEqual({ seqs: [1, 2, 3], forged: 3 });
});

test('whoever adds to a file of any length reads its end alone', async () => {
  writeFileSync(file, '');
  // Longer than anything that could be read at once; a hole takes no room on the disk.
  truncateSync(file, 3 * 2 ** 30);
  await add(1);
  const { size } = statSync(file);
  await add(1);
  expect(statSync(file).size).toBe(size);
  await add(2);
  expect(statSync(file).size).toBeGreaterThan(size);
});
