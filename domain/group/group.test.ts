import { groupLabel, nextGroupCode } from './group';

test.each([
  ['Dupont', 'Dupont'],
  ['BOULANGERIE DES ESSAIS', 'BOULANGERIE DE'],
  ['BOULANGERIES ET FILS', 'BOULANGERIES E'],
  ['  GROUPE   DU  NORD-EST ', 'GROUPE DU NORD'],
  ['ABCDEFGHIJKLM N', 'ABCDEFGHIJKLM'],
  ['Émilie & associés', 'Émilie & assoc'],
  ['𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜', '𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜'],
])('%s stands as %s', (name, label) => {
  expect(groupLabel(name)).toBe(label);
});

test.each([
  [null, 'AA00'],
  ['AA00', 'AA01'],
  ['AA09', 'AA10'],
  ['AA99', 'AB00'],
  ['AZ99', 'BA00'],
  ['ZZ98', 'ZZ99'],
])('after %s comes %s', (last, next) => {
  expect(nextGroupCode(last)).toBe(next);
});

test.each(['ZZ99', 'A000', 'aa00', ''])('nothing follows %j', (last) => {
  expect(() => nextGroupCode(last)).toThrow(RangeError);
});
