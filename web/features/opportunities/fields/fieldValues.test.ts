import { changedFields, emptyValues, type FieldValues } from './fieldValues';

const euros = (amount: string) => ({ amount, currency: 'EUR' as const });
const chf = (rate: string) => ({ amount: '1200.00', currency: 'CHF' as const, rate });
const base: FieldValues = { ...emptyValues, name: 'RSE_Diagnostic', amount: euros('1200.00') };

test.each([
  ['nothing typed', {}, {}],
  ['the same name again', { name: 'RSE_Diagnostic' }, {}],
  ['the same amount written otherwise', { amount: euros('1200') }, {}],
  ['another amount', { amount: euros('1300.00') }, { amount: euros('1300.00') }],
  ['as much in another currency', { amount: chf('1.05') }, { amount: chf('1.05') }],
  ['an emptied amount', { amount: null }, { amount: null }],
  ['a field filled', { closingOn: '2026-12-31' }, { closingOn: '2026-12-31' }],
])('%s changes only what differs', (_, draft, changes) => {
  expect(changedFields(base, draft)).toEqual(changes);
});

test.each([
  ['1.05', '1.05000', {}],
  ['1.05', '1.06', { amount: chf('1.06') }],
])('at a rate of %s, %s changes %j', (before, after, changes) => {
  expect(changedFields({ ...base, amount: chf(before) }, { amount: chf(after) })).toEqual(changes);
});
