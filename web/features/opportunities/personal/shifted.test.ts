import { shifted } from './shifted';

test.each<[at: number, step: -1 | 1, then: string]>([
  [0, 1, 'bac'],
  [1, 1, 'acb'],
  [2, -1, 'acb'],
  [0, -1, 'abc'],
  [2, 1, 'abc'],
])('the piece at %i, %i', (at, step, then) => {
  expect(shifted(['a', 'b', 'c'], at, step).join('')).toBe(then);
});
