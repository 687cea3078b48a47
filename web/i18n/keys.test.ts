import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fr } from './resources';

const web = join(__dirname, '..');
const pluralEnding = /_(zero|one|two|few|many|other)$/;

function flatten(tree: object, prefix: string): string[] {
  return Object.entries(tree).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string' ? [`${prefix}${name}`] : flatten(value as object, `${prefix}${name}.`),
  );
}

const known = new Set(
  Object.entries(fr).flatMap(([namespace, tree]) =>
    flatten(tree, `${namespace}:`).map((key) => key.replace(pluralEnding, '')),
  ),
);

interface Use {
  file: string;
  key: string;
}

/** `t('a.b')` and `` t(`a.${x}`) `` of a file, with the namespace that its `useTranslation` names. */
function usesIn(file: string): Use[] {
  const source = readFileSync(join(web, file), 'utf8');
  const namespace = /useTranslation\(\[?'(\w+)'/.exec(source)?.[1] ?? 'common';
  const calls = [...source.matchAll(/\b(?:t|translate)\(\s*(['`])(.+?)\1/g)].map(([, , key = '']) => key);
  const labels = [...source.matchAll(/\bfieldLabel\(\s*(['`])(.+?)\1/g)].map(
    ([, , label = '']) => `said:field.${label}`,
  );
  return [...calls, ...labels].map((key) => ({ file, key: /^\w+:/.test(key) ? key : `${namespace}:${key}` }));
}

const sources = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\.d\.ts$|^dist/.test(file),
);
const uses = sources.flatMap(usesIn);
const pattern = (key: string) =>
  new RegExp(`^${key.replace(/[.*+?^()|[\]\\]/g, '\\$&').replace(/\$\{.+?\}/g, '[^:]+')}$`);
const isComposed = (key: string) => key.includes('${');
/** Few keys are composed: the others are looked up, since a pattern for each on each text takes seconds. */
const composed = [...new Set(uses.map(({ key }) => key).filter(isComposed))].map((key) => ({
  key,
  named: pattern(key),
}));
const written = new Set(uses.map(({ key }) => key).filter((key) => !isComposed(key)));

test('the search sees the texts of the application', () => {
  expect(uses.length).toBeGreaterThan(40);
});

test('every key that is used exists in French', () => {
  const namesNothing = new Set(
    composed.filter(({ named }) => ![...known].some((existing) => named.test(existing))).map(({ key }) => key),
  );
  expect(uses.filter(({ key }) => (isComposed(key) ? namesNothing.has(key) : !known.has(key)))).toEqual([]);
});

test('no text is empty', () => {
  const texts = (tree: object): unknown[] =>
    Object.values(tree).flatMap((value: unknown) =>
      typeof value === 'object' && value !== null ? texts(value) : [value],
    );
  expect(texts(fr).filter((text) => text === '')).toEqual([]);
});

test('every French text is used', () => {
  expect([...known].filter((key) => !written.has(key) && !composed.some(({ named }) => named.test(key)))).toEqual([]);
});
