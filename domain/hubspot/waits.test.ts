import { readAgainAt } from './waits';

const at = new Date('2026-11-27T09:00:00Z');
const minutes = (tries: number) => (readAgainAt(at, tries).getTime() - at.getTime()) / 60_000;

test('each wait is twice the one before, and none is longer than six hours', () => {
  expect([1, 2, 3, 9, 10, 5000].map(minutes)).toEqual([1, 2, 4, 256, 360, 360]);
});
