import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const text = readFileSync(path.join(root, 'docs/operations.md'), 'utf8');
const rows = [...text.matchAll(/^\| ([TI]\d+) \|.*\| (.+) \|$/gm)].map(([, id = '', shown = '']) => ({ id, shown }));
const numbered = (letter: string, most: number) =>
  Array.from({ length: most }, (_nothing, index) => `${letter}${index + 1}`);
const paths = rows.flatMap(({ id, shown }) =>
  [...shown.matchAll(/`([\w./-]+\/[\w./-]+)`/g)].map(([, file = '']) => ({ id, file })),
);

test('every threat and every invariant has its row, once, in order', () => {
  expect(rows.map(({ id }) => id)).toEqual([...numbered('T', 55), ...numbered('I', 20)]);
});

test('what is said to show one of them is there', () => {
  expect(paths.length).toBeGreaterThan(40);
  expect(paths.filter(({ file }) => !existsSync(path.join(root, file)))).toEqual([]);
});

test('a row names what shows it, or what it waits for', () => {
  expect(rows.filter(({ shown }) => !/`|waits for/.test(shown))).toEqual([]);
});
