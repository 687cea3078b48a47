import { oneStep, standsBehind, withPlacings } from './placings';

const cards = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
const placing = (id: string, afterId: string | null) => ({ id, stage: 'identification' as const, afterId });
const shown = (...placings: ReturnType<typeof placing>[]) =>
  withPlacings(cards, placings)
    .map(({ id }) => id)
    .join('');

test.each([
  ['a', 'c', 'bcad'],
  ['d', null, 'dabc'],
  ['d', 'a', 'adbc'],
  ['b', 'a', 'abcd'],
  ['unseen', 'a', 'abcd'],
  ['a', 'unseen', 'abcd'],
])('%s dropped behind %s shows %s', (id, afterId, expected) => {
  expect(shown(placing(id, afterId))).toBe(expected);
});

test('cards on their way are shown in the order in which they were dropped', () => {
  expect(shown(placing('a', 'd'), placing('b', 'd'))).toBe('cdba');
});

const ids = cards.map(({ id }) => id);
test.each([
  ['c', -1, 'acbd'],
  ['b', -1, 'bacd'],
  ['b', 1, 'acbd'],
  ['c', 1, 'abdc'],
] as const)('a step of %s by %i shows %s', (id, by, expected) => {
  expect(shown(placing(id, oneStep(ids, id, by)!))).toBe(expected);
});

test('there is no step beyond the ends, and the first card stands behind none', () => {
  expect([oneStep(ids, 'a', -1), oneStep(ids, 'd', 1)]).toEqual([undefined, undefined]);
  expect([standsBehind(ids, 'a'), standsBehind(ids, 'c')]).toEqual([null, 'b']);
});
