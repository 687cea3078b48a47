import { emptyValues } from '../fields/fieldValues';
import { askedFields, missingAcceptance, productionEndVerdict, proposedValues } from './gateFields';

const missing = [
  { field: 'amount', label: 'opportunity.amount', why: 'missing' },
  { field: 'acceptance', label: 'opportunity.acceptance', why: 'acceptance_not_requested' },
  { field: 'productionEndOn', label: 'opportunity.productionEndOn', why: 'missing' },
  { field: 'productionEndOn', label: 'opportunity.productionEndOn', why: 'before_production_start' },
];

test('the dialog asks each missing field once, and nothing that is no field', () => {
  expect(askedFields(missing)).toEqual(['amount', 'productionEndOn']);
});

test('a missing acceptance is told apart', () => {
  expect(missingAcceptance({ missing })?.why).toBe('acceptance_not_requested');
});

test('a proposed amount becomes money', () => {
  const from = { key: 'fromRule', params: {} };
  const proposed = [
    { field: 'amount', value: '1200.00', from },
    { field: 'closingOn', value: '2026-12-31', from },
    { field: 'unknown', value: 'x', from },
  ];
  expect(proposedValues({ proposed })).toEqual({
    amount: { amount: '1200.00', currency: 'EUR' },
    closingOn: '2026-12-31',
  });
});

const offers = [
  { id: 'annual', name: 'Comptes annuels', familyId: 'f', practiceId: 'p', accounting: true },
  { id: 'diag', name: 'Diagnostic', familyId: 'f', practiceId: 'p', accounting: false },
];

const unit = (id: string, months: number, enforced: boolean) => ({ id, name: id, productionEnd: { months, enforced } });
const businessUnits = [unit('lyon', 6, true), unit('lille', 3, true), unit('brest', 6, false)];

test.each([
  ['diag', '2027-03-03', null, 'ok'],
  ['diag', '2027-03-02', null, 'needsReason'],
  ['diag', '2027-03-02', 'Mission courte', 'ok'],
  ['annual', '2027-06-29', null, 'refused'],
  ['annual', '2027-06-30', null, 'ok'],
])('offer %s ending on %s with reason %s is %s', (offerId, productionEndOn, productionEndReason, verdict) => {
  const dates = { businessUnitId: 'lyon', productionStartOn: '2026-09-03', closingOn: '2026-12-31', productionEndOn };
  expect(
    productionEndVerdict({ ...emptyValues, ...dates, offerId, productionEndReason }, { businessUnits, offers }),
  ).toBe(verdict);
});

test.each([
  ['lille', 'ok'],
  ['brest', 'ok'],
  ['lyon', 'needsReason'],
  [null, 'ok'],
])('an early end is held up as the business unit %s wants: %s', (businessUnitId, verdict) => {
  const dates = { productionStartOn: '2026-09-03', productionEndOn: '2026-12-03' };
  expect(
    productionEndVerdict({ ...emptyValues, ...dates, offerId: 'diag', businessUnitId }, { businessUnits, offers }),
  ).toBe(verdict);
});
