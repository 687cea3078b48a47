import { byMode, milder } from './mode';

test.each([
  ['off', [], []],
  ['observe', [], ['late']],
  ['enforce', ['late'], []],
] as const)('a rule in mode %s refuses %j and records %j', (mode, refused, observed) => {
  expect(byMode(['late'], () => mode)).toEqual({ refused, observed });
});

test('each finding is under the mode of its own setting, in order', () => {
  const modes = { a: 'enforce', b: 'off', c: 'observe', d: 'enforce' } as const;
  expect(byMode(['a', 'b', 'c', 'd'] as const, (finding) => modes[finding])).toEqual({
    refused: ['a', 'd'],
    observed: ['c'],
  });
});

test.each([
  ['off', 'enforce', 'off'],
  ['enforce', 'off', 'off'],
  ['observe', 'enforce', 'observe'],
  ['enforce', 'enforce', 'enforce'],
] as const)('a rule under %s and %s is under %s', (one, other, both) => {
  expect(milder(one, other)).toBe(both);
});
