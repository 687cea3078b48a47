import { formatMoney, readTypedAmount } from './money';

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

test.each([
  ['12 400,5', '12400.50'],
  ['12\u202f400 €', '12400.00'],
  ['12400.50', '12400.50'],
  ['007', '7.00'],
  ['0', '0.00'],
  ['', null],
  ['douze', null],
  ['1,2,3', null],
  ['12,345', null],
  ['12345678901234', null],
])('typed "%s" means %s', (typed, wire) => {
  expect(readTypedAmount(typed)).toBe(wire);
});
