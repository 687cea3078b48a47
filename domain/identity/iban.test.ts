import { compactIban, ibanProblem, showIban } from './iban';

test.each([
  ['FR14 2004 1010 0505 0001 3M02 606', null],
  ['fr7630006000011234567890189', null],
  ['BE68 5390 0754 7034', null],
  ['DE89370400440532013000', null],
  // One digit differs
  ['FR14 2004 1010 0505 0001 3M02 607', 'iban_key_wrong'],
  ['BE68 5390 0754 7035', 'iban_key_wrong'],
  // Two digits changed places: the key catches it
  ['DE98370400440532013000', 'iban_key_wrong'],
  // The IBAN's own key is right, the account's is not
  ['FR41 2004 1010 0505 0001 3M02 605', 'rib_key_wrong'],
  ['FR14 2004 1010 0505 0001 3M02 60', 'iban_malformed'],
  ['14 2004 1010', 'iban_malformed'],
  ['', 'iban_malformed'],
])('%s → %s', (text, problem) => {
  expect(ibanProblem(text)).toBe(problem);
});

test('an IBAN is stored compact and printed in fours', () => {
  const typed = 'fr14 2004-1010 0505 0001 3m02 606';
  expect(compactIban(typed)).toBe('FR1420041010050500013M02606');
  expect(showIban(typed)).toBe('FR14 2004 1010 0505 0001 3M02 606');
});
