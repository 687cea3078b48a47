import { formatMoney, fromCents, parseAmount, toCents } from './money';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

test.each([
  ['12400.00', '12 400 €'],
  ['12400.5', '12 400,50 €'],
  ['0', '0 €'],
  ['-250.00', '-250 €'],
  ['999999999.99', '999 999 999,99 €'],
])('%s reads "%s"', (amount, words) => {
  expect(plain(formatMoney({ amount, currency: 'EUR' }))).toBe(words);
});

test('the groups and the sign never break over two lines', () => {
  expect(formatMoney({ amount: '12400', currency: 'EUR' })).not.toContain(' ');
});

test.each(['', '12,5', '1e3', '1.234', 'abc', '99999999999999999999'])(
  '"%s" is not an amount on the wire',
  (amount) => {
    expect(() => toCents(amount)).toThrow(RangeError);
  },
);

test.each([
  [5, '0.05'],
  [123450, '1234.50'],
  [-5, '-0.05'],
  [0, '0.00'],
])('%d cents travel as "%s" and come back', (cents, wire) => {
  expect(fromCents(cents)).toBe(wire);
  expect(toCents(wire)).toBe(cents);
});

test.each([
  ['12 400,5', '12400.50'],
  ['12\u202f400 €', '12400.00'],
  ['12400.50', '12400.50'],
  ['', null],
  ['douze', null],
  ['1,2,3', null],
  ['12,345', null],
])('typed "%s" means %s', (typed, wire) => {
  expect(parseAmount(typed)).toBe(wire);
});
