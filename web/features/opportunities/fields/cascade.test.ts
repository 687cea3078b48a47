import { applyChange, choices } from './cascade';
import { emptyValues as noValues } from './fieldValues';

const emptyValues = { ...noValues, businessUnitId: 'lyon' };

const catalogue = {
  businessUnits: [{ id: 'lyon', name: 'Lyon', productionEnd: { months: 6, enforced: true } }],
  offerFamilies: [
    { id: 'compta', name: 'Comptabilité', practiceId: 'esc' },
    { id: 'rse', name: 'RSE', practiceId: 'dur' },
  ],
  offers: [
    { id: 'annual', name: 'Comptes annuels', familyId: 'compta', practiceId: 'esc', accounting: true },
    { id: 'diag', name: 'Diagnostic', familyId: 'rse', practiceId: 'dur', accounting: false },
  ],
};
const chosen = { ...emptyValues, practiceId: 'esc', offerFamilyId: 'compta', offerId: 'annual' };

test('an offer says its family and its practice', () => {
  expect(applyChange(emptyValues, { offerId: 'diag' }, catalogue)).toMatchObject({
    offerFamilyId: 'rse',
    practiceId: 'dur',
  });
});

test('another practice leaves neither family nor offer of the former one', () => {
  expect(applyChange(chosen, { practiceId: 'dur' }, catalogue)).toMatchObject({ offerFamilyId: null, offerId: null });
});

test('another family takes the offer away and moves the practice', () => {
  expect(applyChange(chosen, { offerFamilyId: 'rse' }, catalogue)).toMatchObject({ practiceId: 'dur', offerId: null });
});

test.each([
  ['the start of a mission', emptyValues, { productionStartOn: '2026-09-03' }, '2027-03-03'],
  ['the closing date of an accounting offer', chosen, { closingOn: '2026-12-31' }, '2027-06-30'],
  [
    'a later start, when the end still was the proposed one',
    { ...emptyValues, productionStartOn: '2026-09-03', productionEndOn: '2027-03-03' },
    { productionStartOn: '2026-10-03' },
    '2027-04-03',
  ],
  [
    'a later start, when somebody chose another end',
    { ...emptyValues, productionStartOn: '2026-09-03', productionEndOn: '2027-12-31' },
    { productionStartOn: '2026-10-03' },
    '2027-12-31',
  ],
  ['an end chosen by hand', emptyValues, { productionEndOn: '2027-01-01' }, '2027-01-01'],
])('%s gives the end of production', (_, before, change, end) => {
  expect(applyChange(before, change, catalogue).productionEndOn).toBe(end);
});

test('only what fits the choice above is offered', () => {
  expect(choices({ ...emptyValues, practiceId: 'dur' }, catalogue).offers.map(({ id }) => id)).toEqual(['diag']);
  expect(choices(emptyValues, catalogue).families).toHaveLength(2);
});
