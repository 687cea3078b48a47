import { underMode } from './mode';

test.each([
  ['off', [], []],
  ['observe', [], ['late']],
  ['enforce', ['late'], []],
] as const)('a rule in mode %s refuses %j and records %j', (mode, refused, observed) => {
  expect(underMode(mode, ['late'])).toEqual({ refused, observed });
});
