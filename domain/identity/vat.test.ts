import { proposeVatNumber, vatKey } from './vat';

test.each([
  ['732829320', '44'],
  ['404833048', '83'],
  ['356000000', '39'],
])('the key of %s is %s', (siren, key) => {
  expect(vatKey(siren)).toBe(key);
  // the same key, by the other published formula
  expect(key).toBe((BigInt(`${siren}12`) % 97n).toString().padStart(2, '0'));
});

test('a computed number is never called valid', () => {
  expect(proposeVatNumber('732829320')).toEqual({ number: 'FR44732829320', status: 'to_confirm' });
});
