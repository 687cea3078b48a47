import { VALUE_CODE } from '../../../domain/lists/valueLists';
import { codeFor, moved } from './moved';

test.each([
  ['a', 2, 'bca'],
  ['c', 0, 'cab'],
  ['b', 2, 'acb'],
  ['b', 1, null],
  ['a', -1, null],
  ['c', 3, null],
  ['z', 0, null],
])('%s to place %i', (id, to, order) => {
  expect(moved(['a', 'b', 'c'], id, to)?.join('') ?? null).toBe(order);
});

test.each([
  ['Perdue : Délai dépassé', 'PERDUE_DELAI_DEPASSE'],
  ['Mme', 'MME'],
  ['01-Association Public', 'ASSOCIATION_PUBLIC'],
  ['  Œuvre d’intérêt général ! ', 'UVRE_D_INTERET_GENERAL'],
  ['42', ''],
])('%p proposes the code %s', (label, code) => {
  expect(codeFor(label)).toBe(code);
});

test('a long label proposes a code that is one', () => {
  expect(codeFor(`${'a'.repeat(39)} b`)).toMatch(VALUE_CODE);
});
