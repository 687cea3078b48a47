import { matchKey } from './chord';

const shortcuts = [
  { keys: 'g o', name: 'opportunities' },
  { keys: 'g t', name: 'tasks' },
  { keys: 'o', name: 'page o' },
  { keys: 'Enter', name: 'open' },
  { keys: '?', name: 'help' },
];

test.each([
  [undefined, 'g', undefined, 'g'],
  ['g', 'o', 'opportunities', undefined],
  ['g', 'O', 'opportunities', undefined],
  ['g', 'x', undefined, undefined],
  ['g', '?', 'help', undefined],
  ['g', 'g', undefined, 'g'],
  [undefined, 'o', 'page o', undefined],
  [undefined, 'Enter', 'open', undefined],
  [undefined, 'z', undefined, undefined],
])('after %s, %s runs %s and waits with %s', (pending, key, name, next) => {
  const match = matchKey(shortcuts, pending, key);
  expect([match.found?.name, match.pending]).toEqual([name, next]);
});

test('the latest registered wins', () => {
  const match = matchKey([...shortcuts, { keys: 'o', name: 'dialog o' }], undefined, 'o');
  expect(match.found?.name).toBe('dialog o');
});
