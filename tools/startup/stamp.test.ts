import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { hashOf, isStamped, writeStamp } from './stamp';

let folder: string;
const file = (name: string) => path.join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'jalon-stamp-'));
  mkdirSync(file('src'));
  writeFileSync(file('src/a.ts'), 'a');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the same sources have the same hash, and a stamp says so', () => {
  const stamp = file('dist/.sources');
  expect(isStamped(stamp, hashOf([folder]))).toBe(false);
  writeStamp(stamp, hashOf([folder]));
  expect(isStamped(stamp, hashOf([folder]))).toBe(true);
});

test.each<[string, () => void]>([
  ['changed', () => writeFileSync(file('src/a.ts'), 'b')],
  ['added', () => writeFileSync(file('src/b.ts'), '')],
  ['renamed', () => renameSync(file('src/a.ts'), file('src/c.ts'))],
  ['removed', () => rmSync(file('src/a.ts'))],
])('a file that was %s changes the hash', (_what, change) => {
  const before = hashOf([folder]);
  change();
  expect(hashOf([folder])).not.toBe(before);
});

test.each(['dist', 'node_modules', '.cache', '.data'])(
  'what is made from the sources, in %s, does not count',
  (made) => {
    const before = hashOf([folder]);
    mkdirSync(file(made));
    writeFileSync(file(`${made}/x.js`), 'x');
    expect(hashOf([folder])).toBe(before);
  },
);

test('a path that does not exist counts as empty', () => {
  expect(hashOf([file('nowhere')])).toBe(hashOf([]));
});
