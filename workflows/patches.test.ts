import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { patches, retiredPatches } from './patches';

const sources = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.includes('.test.') && path.basename(file) !== 'patches.ts')
  .map((file) => readFileSync(path.join(__dirname, file), 'utf8'));

/** Ids as the code names them; one that is not written out cannot be looked for, and is given as it stands. */
function idsIn(source: string): string[] {
  return [...source.matchAll(/\b(?:patched|deprecatePatch)\(\s*(?:'([^']*)'|([^)]*))\s*\)/g)].map(
    ([, written, other]) => written ?? `not written out: ${other ?? ''}`,
  );
}

function unregistered(code: readonly string[], registered: readonly string[]): string[] {
  const used = new Set(code.flatMap(idsIn));
  return [
    ...[...used].filter((id) => !registered.includes(id)).map((id) => `${id} is not in the register`),
    ...registered.filter((id) => !used.has(id)).map((id) => `${id} stands nowhere: retire it`),
  ];
}

test('every patched() is in the register, and every line of the register stands in the code', () => {
  expect(sources.length).toBeGreaterThan(5);
  expect(
    unregistered(
      sources,
      patches.map(({ id }) => id),
    ),
  ).toEqual([]);
});

test('no id is used twice, nor again after it was retired', () => {
  const ids = [...patches.map(({ id }) => id), ...retiredPatches];
  expect(new Set(ids).size).toBe(ids.length);
});

test('a line says since when, what changed, and when the old way may go', () => {
  for (const { since, changes, mayGoWhen } of patches) {
    expect(new Date(since).getTime()).not.toBeNaN();
    expect([changes.length > 10, mayGoWhen.length > 10]).toEqual([true, true]);
  }
});

test.each([
  ["if (patched('second-look')) await look();", [], 'second-look is not in the register'],
  ["deprecatePatch('second-look');", [], 'second-look is not in the register'],
  ['if (patched(id)) await look();', [], 'not written out: id is not in the register'],
  ['await look();', ['second-look'], 'second-look stands nowhere: retire it'],
])('%s, registered %j: %s', (code, registered, said) => {
  expect(unregistered([code], registered)).toEqual([said]);
});
