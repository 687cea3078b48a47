import { readTypedRate } from './readTypedRate';

test.each([
  ['1,0834', '1.0834'],
  [' 0.92300 ', '0.92300'],
  ['12', '12'],
  ['0', null],
  ['0,00000', null],
  ['1,123456', null],
  ['1000', null],
  ['01', null],
  ['un', null],
  ['', null],
])('%j is read as %j', (typed, rate) => {
  expect(readTypedRate(typed)).toBe(rate);
});
