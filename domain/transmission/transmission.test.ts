import { dueAtOf, nextTryAfter, vaultStateOf } from './transmission';

const friday = new Date('2026-11-27T15:00:00Z');

test.each([
  ['contact', '2026-11-28T05:00:00.000Z'],
  ['vault_contact', '2026-11-28T05:00:00.000Z'],
  ['invoice_emails', '2026-11-28T05:00:00.000Z'],
  ['supervisor', friday.toISOString()],
] as const)('%s entered on a Friday leaves at %s (D26, requirement 84)', (what, due) => {
  expect(dueAtOf(what, friday).toISOString()).toBe(due);
});

test.each([
  [1, 1],
  [2, 5],
  [3, 15],
  [4, 60],
  [40, 60],
])('after %s failed tries it is tried again in %s minutes', (tries, minutes) => {
  expect(nextTryAfter(tries, friday).getTime() - friday.getTime()).toBe(minutes * 60_000);
});

const sending = { sentAt: '2026-11-28T05:00:00Z', withdrawn: false, finalOn: null };
test.each([
  ['waiting', { ...sending, sentAt: null }],
  ['pre_activated', sending],
  ['activated', { ...sending, finalOn: '2026-12-31' }],
  ['closed', { ...sending, withdrawn: true }],
] as const)('the vault is %s', (state, last) => {
  expect(vaultStateOf(last)).toBe(state);
});
