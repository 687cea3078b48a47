import { seenAs } from './presence';

test.each([
  ['looking', true, 'looking'],
  ['looking', false, 'looking'],
  ['writing', true, 'writing'],
  ['writing', false, 'writing'],
  ['writingNote', true, 'writing'],
  ['writingNote', false, 'looking'],
] as const)('%s, to who reads notes: %s, is seen as %s', (doing, readsNotes, seen) => {
  expect(seenAs(doing, readsNotes)).toBe(seen);
});
