import { changedFields, emptyValues } from './fieldValues';

const base = { ...emptyValues, name: 'RSE_Diagnostic', amount: { amount: '1200.00', currency: 'EUR' } };

test.each([
  ['nothing typed', {}, {}],
  ['the same name again', { name: 'RSE_Diagnostic' }, {}],
  ['the same amount written otherwise', { amount: { amount: '1200', currency: 'EUR' } }, {}],
  [
    'another amount',
    { amount: { amount: '1300.00', currency: 'EUR' } },
    { amount: { amount: '1300.00', currency: 'EUR' } },
  ],
  ['an emptied amount', { amount: null }, { amount: null }],
  ['a field filled', { closingOn: '2026-12-31' }, { closingOn: '2026-12-31' }],
])('%s changes only what differs', (_, draft, changes) => {
  expect(changedFields(base, draft)).toEqual(changes);
});
