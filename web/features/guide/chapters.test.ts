import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chapterOf, chapters, chaptersWith, phases } from './chapters';

const folder = join(__dirname, '../../app/routes');
const routes = readdirSync(folder).flatMap((file) =>
  [...readFileSync(join(folder, file), 'utf8').matchAll(/path: '([^']+)'/g)].map(([, path]) => path),
);

test('every link and every page of the guide is a page of the application', () => {
  const named = chapters.flatMap(({ steps, pages }) => [
    ...pages,
    ...steps.flatMap(({ to }) => (to === undefined ? [] : [to])),
  ]);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !routes.includes(path))).toEqual([]);
});

test('each phase has chapters, each chapter an id of its own', () => {
  expect([...new Set(chapters.map(({ phase }) => phase))]).toEqual([...phases]);
  expect(new Set(chapters.map(({ id }) => id)).size).toBe(chapters.length);
});

test.each([
  ['/', 'roles'],
  ['/comptes/nouveau', 'prospect'],
  ['/opportunites/liste', 'opportunity'],
  ['/rapports/wins', 'reports'],
  ['/absences', 'away'],
  ['/comptesx', undefined],
])('the help of %s opens %s', (path, id) => {
  expect(chapterOf(path)?.id).toBe(id);
});

test('words are found without accents, all of them', () => {
  expect(chaptersWith('fenetre qualification').map(({ id }) => id)).toEqual(['opportunity']);
  expect(chaptersWith(' ')).toHaveLength(chapters.length);
  expect(chaptersWith('zzz')).toEqual([]);
});
