import { AmountError, amountProblem, formatAmount, parseAmount, sumCents, toMoney } from './cents';

describe('an amount on the wire', () => {
  test.each([
    ['1234.50', 123_450],
    ['1234.5', 123_450],
    ['1234', 123_400],
    ['0', 0],
    ['0.00', 0],
    ['-0.00', 0],
    ['0.01', 1],
    ['-12.05', -1205],
    ['90071992547409.91', Number.MAX_SAFE_INTEGER],
  ])('%s is %d cents', (text, cents) => {
    expect(parseAmount(text)).toBe(cents);
  });

  test.each([
    '1.234',
    '1e3',
    '1,50',
    ' 1',
    '1 000',
    '+1',
    '',
    '.5',
    '5.',
    '007',
    'NaN',
    'Infinity',
    '0x10',
    '--1',
    '١',
  ])('%j is refused as malformed', (text) => {
    expect(amountProblem(text)).toBe('amount_malformed');
    expect(() => parseAmount(text)).toThrow(AmountError);
  });

  test.each(['90071992547409.92', '-90071992547409.92', '1' + '0'.repeat(40)])('%s is refused as too large', (text) => {
    expect(amountProblem(text)).toBe('amount_too_large');
  });

  test.each([
    [123_450, '1234.50'],
    [5, '0.05'],
    [0, '0.00'],
    [-5, '-0.05'],
    [-123_456, '-1234.56'],
    [Number.MAX_SAFE_INTEGER, '90071992547409.91'],
  ])('%d cents are written %s and read back', (cents, text) => {
    expect(formatAmount(cents)).toBe(text);
    expect(parseAmount(text)).toBe(cents);
  });

  test('money is in euro unless said otherwise', () => {
    expect(toMoney(100)).toEqual({ amount: '1.00', currency: 'EUR' });
    expect(toMoney(100, 'CHF')).toEqual({ amount: '1.00', currency: 'CHF' });
  });

  test('a sum that no longer fits is refused, not rounded', () => {
    expect(sumCents([1, 2, -3])).toBe(0);
    expect(() => sumCents([Number.MAX_SAFE_INTEGER, 1])).toThrow('amount_too_large');
  });
});
