import { EURO_RATE, euroAmount, formatRate, parseRate } from './rates';

describe('the euro amount', () => {
  test.each([
    [100_000, '1.00000', 100_000],
    [100_000, '1.08340', 108_340],
    [1, '0.50000', 1],
    [1, '0.49999', 0],
    [3, '0.50000', 2],
    [-1, '0.50000', -1],
    [0, '1.23456', 0],
    [123_457, '0.00614', 758],
    // 0.1 + 0.2 territory: 1.005 × 1.00 must give 1.01 when rounded half up
    [100, '1.00500', 101],
  ])('%d cents at %s are %d euro cents', (amount, rate, euro) => {
    expect(euroAmount(amount, parseRate(rate))).toBe(euro);
  });

  test('an amount that overflows in euro is refused', () => {
    expect(() => euroAmount(Number.MAX_SAFE_INTEGER, parseRate('1.00001'))).toThrow('amount_too_large');
  });
});

describe('a rate', () => {
  test.each(['0', '0.00000', '1.123456', '-1', '1e2', '1,5', '', '1234567890'])('%j is refused', (text) => {
    expect(() => parseRate(text)).toThrow('amount_malformed');
  });

  test.each([
    [EURO_RATE, '1.00000'],
    [1_083_400, '1.08340'],
    [10, '0.00001'],
    [655_957_000, '655.95700'],
  ])('%d millionths are shown as %s', (rate, text) => {
    expect(formatRate(rate)).toBe(text);
    expect(parseRate(text)).toBe(rate);
  });
});
