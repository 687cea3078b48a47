import { hasKnownHole } from './engineVersion';

test.each([
  ['1.28.9', true],
  ['1.29.4', true],
  ['1.29.5', false],
  ['1.30.2', true],
  ['1.30.3', false],
  ['v1.30.0-148.1', true],
  ['1.31.0', false],
  ['2.0.0', false],
  ['0.9.0', true],
  ['', false],
  ['dev', false],
])('%j: %p', (version, hole) => expect(hasKnownHole(version)).toBe(hole));
