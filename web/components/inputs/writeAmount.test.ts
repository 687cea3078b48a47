import { readTypedAmount } from '../../format/money';
import { writeAmount } from './writeAmount';

test.each([
  ['0.00', '0'],
  ['24.00', '24'],
  ['24.50', '24,50'],
  ['1234.00', '1\u202f234'],
  ['1234567.89', '1\u202f234\u202f567,89'],
])('%s is written %j, and read back as the same amount', (amount, written) => {
  expect(writeAmount(amount)).toBe(written);
  expect(readTypedAmount(written)).toBe(amount);
});
