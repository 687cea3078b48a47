import { checkProductionEnd, proposeProductionEnd } from './productionEnd';

const other = { accountingOffer: false, productionStartOn: '2026-08-31', closingOn: null, months: 6 };
const accounting = { accountingOffer: true, productionStartOn: '2026-12-31', closingOn: '2026-12-31', months: 6 };

describe('the proposed end of production (D7)', () => {
  test.each([
    ['the start + 6 months, at a month end', other, '2027-02-28'],
    ['the same before a leap year', { ...other, productionStartOn: '2027-08-31' }, '2028-02-29'],
    ['a mission that starts on 29 February', { ...other, productionStartOn: '2028-02-29' }, '2028-08-29'],
    ['the year end + 6 months for an accounting offer', accounting, '2027-06-30'],
    ['a year end on 29 February', { ...accounting, closingOn: '2028-02-29' }, '2028-08-29'],
    ['another number of months', { ...accounting, months: 4 }, '2027-04-30'],
    ['nothing while the start is unknown', { ...other, productionStartOn: null }, undefined],
    ['nothing while the year end is unknown, whatever the start', { ...accounting, closingOn: null }, undefined],
  ])('is %s', (_name, basis, end) => {
    expect(proposeProductionEnd(basis)).toBe(end);
  });
});

describe('a chosen end of production (D7)', () => {
  test.each([
    ['the proposed day', accounting, '2027-06-30', null, 'ok'],
    ['a later day', accounting, '2027-07-01', null, 'ok'],
    ['an earlier day of an accounting offer', accounting, '2027-06-29', null, 'refused'],
    ['an earlier day of an accounting offer, with a reason', accounting, '2027-06-29', 'accord', 'refused'],
    ['an earlier day of another offer', other, '2027-02-27', null, 'needsReason'],
    ['an earlier day of another offer, with blanks for a reason', other, '2027-02-27', ' ', 'needsReason'],
    ['an earlier day of another offer, with a reason', other, '2027-02-27', 'accord', 'ok'],
    ['any day while nothing is proposed', { ...other, productionStartOn: null }, '2026-01-01', null, 'ok'],
  ] as const)('%s', (_name, basis, chosen, reason, verdict) => {
    expect(checkProductionEnd({ ...basis, chosen, reason })).toBe(verdict);
  });
});
