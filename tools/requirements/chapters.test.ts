import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './coverage';
import { manualChapters } from './chapters';

const stories = path.join(root, 'tests/e2e/stories');
const titles = readdirSync(stories).flatMap((file) =>
  [
    ...readFileSync(path.join(stories, file), 'utf8').matchAll(
      /^ {2}test(?:\.each\(.*?\))?\(\s*'((?:\[[^\]]+\] )+)/gmsu,
    ),
  ].map(([, named = '']) => named),
);
const named = titles.flatMap((title) => [...title.matchAll(/\[([^\]]+)\]/gu)].map(([, chapter = '']) => chapter));

test('each chapter of the manual is named by a browser test, and no test names another', () => {
  expect(manualChapters.filter((chapter) => !named.includes(chapter))).toEqual([]);
  expect(named.filter((chapter) => !(manualChapters as readonly string[]).includes(chapter))).toEqual([]);
  expect(new Set(manualChapters).size).toBe(manualChapters.length);
});
