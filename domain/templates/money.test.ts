/** Credit notes and billing changes: what they may not do, and what they write. */
import { sumCents } from '../money/cents';
import type { RequestFacts } from '../processes/request/facts';
import { billingChangeTemplate } from './billingChange';
import { creditNoteTemplate, creditableCents } from './creditNote';
import { factsWith, stateWith } from './facts.fixture';
import type { FieldValues } from './field';

const withFields = (template: typeof creditNoteTemplate, fields: FieldValues) =>
  stateWith(template, { fields: { ...stateWith(template).fields, ...fields } });
const billing = factsWith().billing!;
const mission = factsWith().mission!;

test.each<[string, Partial<RequestFacts>, string | null]>([
  ['on a mission under way with something billed', {}, null],
  ['on a closed mission too', { mission: { ...mission, state: 'TER' } }, null],
  ['not before the mission is under way', { mission: { ...mission, state: 'CHK' } }, 'mission_state_differs'],
  ['not without a mission', { mission: null, billing: null }, 'mission_state_differs'],
  ['not before anything was billed', { today: '2026-10-31' }, 'nothing_billed'],
  ['not once all was credited', { billing: { ...billing, creditedCents: 40_000 } }, 'nothing_billed'],
])('a credit note is made %s', (_, more, code) => {
  expect(creditNoteTemplate.mayBeMade(factsWith(more))?.code ?? null).toBe(code);
});

test.each([
  ['400.00', 0, null],
  ['400.01', 0, 'credit_exceeds_billed'],
  ['100.00', 30_000, null],
  ['100.01', 30_000, 'credit_exceeds_billed'],
])('%s asked with %d cents credited before → %s', (amount, creditedCents, code) => {
  const facts = factsWith({ billing: { ...billing, creditedCents } });
  expect(creditNoteTemplate.maySubmit(withFields(creditNoteTemplate, { amount }), facts)?.code ?? null).toBe(code);
  // The step asks again: somebody else may have credited meanwhile.
  expect(
    creditNoteTemplate.carryOut!(withFields(creditNoteTemplate, { amount }), facts, 'issueCreditNote'),
  ).toMatchObject(code === null ? { events: [{ type: 'carriedOut' }] } : { code });
});

test('what may be credited is what was billed less what was credited', () => {
  expect(creditableCents(factsWith({ today: '2026-12-01', billing: { ...billing, creditedCents: 5000 } }))).toBe(
    75_000,
  );
});

test.each<[string, Partial<RequestFacts>, string | null]>([
  ['while something is left to bill', {}, null],
  ['not once all is billed', { today: '2027-01-01' }, 'nothing_to_bill'],
  ['not on a mission that is closed', { mission: { ...mission, state: 'TER' } }, 'mission_state_differs'],
])('billing is changed %s', (_, more, code) => {
  expect(billingChangeTemplate.mayBeMade(factsWith(more))?.code ?? null).toBe(code);
});

test.each([
  ['800.00', null],
  ['800.01', 'deposit_exceeds_rest'],
])('a deposit of %s → %s', (deposit, code) => {
  expect(
    billingChangeTemplate.maySubmit(withFields(billingChangeTemplate, { deposit }), factsWith())?.code ?? null,
  ).toBe(code);
});

test('the new instalments replace those to come, and with the billed ones add up to the order to the cent', () => {
  const state = withFields(billingChangeTemplate, {
    rhythm: 'monthly',
    firstBillingOn: '2026-12-10',
    deposit: '100.01',
  });
  const decision = billingChangeTemplate.carryOut!(state, factsWith(), 'replaceInstalments') as {
    events: { data: { instalments: { dueOn: string; amountCents: number }[] } }[];
  };
  const { instalments } = decision.events[0]!.data;
  expect(instalments[0]!.dueOn).toBe('2026-12-10');
  expect(instalments).toHaveLength(13);
  expect(sumCents(instalments.map(({ amountCents }) => amountCents)) + 40_000).toBe(billing.totalCents);
});
