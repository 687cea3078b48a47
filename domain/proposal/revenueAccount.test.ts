import { REVENUE_ACCOUNT } from './revenueAccount';

test.each([
  ['706100', true],
  ['706', true],
  ['7061000001', true],
  ['70', false],
  ['70610000011', false],
  ['606100', false],
  ['706 100', false],
  ['706100A', false],
])('%s is an account of sales: %s', (account, is) => {
  expect(REVENUE_ACCOUNT.test(account)).toBe(is);
});
