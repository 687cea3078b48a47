import { neighbour, nextFree } from './nextTask';

const task = (id: string, state: 'open' | 'claimed', candidate = true) => ({ id, state, candidate });
const rows = [
  task('a', 'claimed'),
  task('b', 'open'),
  task('c', 'claimed'),
  task('d', 'open'),
  task('e', 'open', false),
];

test.each([
  ['the selected task when it is free', 'd', 'd'],
  ['the next free one below when somebody holds the selected', 'c', 'd'],
  ['one above when none is free below', 'e', 'b'],
  ['the first free one without a selection', undefined, 'b'],
])('taking takes %s', (_, selected, taken) => {
  expect(nextFree(rows, selected)?.id).toBe(taken);
});

test('nothing is taken when nothing is free for me', () => {
  expect(nextFree([task('a', 'claimed'), task('b', 'open', false)], 'a')).toBeUndefined();
});

test.each([
  ['a', 'b'],
  ['e', 'd'],
  ['gone', 'a'],
])('once %s is done, %s is looked at', (done, next) => {
  expect(neighbour(rows, done)?.id).toBe(next);
});
