import { DEFAULT_START_MONTH, fiscalYearDays, fiscalYearDigits, fiscalYearLabel, fiscalYearOf } from './fiscalYear';

describe('the fiscal year', () => {
  test.each([
    ['2026-09-30', 10, 'FY26'],
    ['2026-10-01', 10, 'FY27'],
    ['2026-12-31', 10, 'FY27'],
    ['2027-01-01', 10, 'FY27'],
    ['2099-10-01', 10, 'FY00'],
    ['2026-12-31', 1, 'FY26'],
    ['2026-06-30', 7, 'FY26'],
    ['2026-07-01', 7, 'FY27'],
  ])('of %s, when years start in month %d, is %s', (date, startMonth, label) => {
    expect(fiscalYearLabel(fiscalYearOf(date, startMonth))).toBe(label);
  });

  test.each([
    [2027, 10, '2026-10-01', '2027-09-30'],
    [2026, 1, '2026-01-01', '2026-12-31'],
    [2028, 3, '2027-03-01', '2028-02-29'],
  ])('%d, starting in month %d, runs from %s to %s', (year, startMonth, first, last) => {
    expect(fiscalYearDays(year, startMonth)).toEqual({ first, last });
    expect(fiscalYearOf(first, startMonth)).toBe(year);
    expect(fiscalYearOf(last, startMonth)).toBe(year);
  });

  test('starts on 1 October until somebody sets it (D22)', () => {
    expect(fiscalYearDays(2027, DEFAULT_START_MONTH).first).toBe('2026-10-01');
  });

  test('has two digits', () => {
    expect(fiscalYearDigits(2005)).toBe('05');
  });
});
