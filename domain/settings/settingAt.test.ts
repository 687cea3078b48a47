import { DEFAULT_VALUES } from './keys';
import type { DatedSetting } from './settingAt';
import { settingAt } from './settingAt';

const setting = (value: number, validFrom: string, buId: string | null = null): DatedSetting => ({
  key: 'approvalAmountCents',
  value,
  validFrom,
  buId,
  operator: '>',
  mode: 'enforce',
});

const other: DatedSetting = {
  key: 'autoCloseWorkingDays',
  value: 9,
  validFrom: '2020-01-01',
  buId: 'lyon',
  operator: '=',
  mode: 'enforce',
};

const list = [
  setting(1_000_000, '2026-01-01'),
  setting(2_000_000, '2026-10-01'),
  setting(500_000, '2026-06-01', 'lyon'),
  setting(300_000, '2027-01-01', 'lyon'),
  other,
];

describe('the setting in force', () => {
  test.each([
    ['before anything was set', '2025-12-31', 'lille', 1_000_000],
    ['on the first day', '2026-01-01', 'lille', 1_000_000],
    ['on the eve of a change', '2026-09-30', 'lille', 1_000_000],
    ['on the day of a change', '2026-10-01', 'lille', 2_000_000],
    ['of a business unit before its own begins', '2026-05-31', 'lyon', 1_000_000],
    ['of a business unit, before a later one of the company', '2026-11-24', 'lyon', 500_000],
    ['of a business unit, its latest', '2027-01-01', 'lyon', 300_000],
    ['without a business unit, the company’s', '2027-01-01', null, 2_000_000],
  ])('%s', (_name, date, buId, value) => {
    expect(settingAt(list, 'approvalAmountCents', date, buId).value).toBe(value);
    expect(settingAt([...list].reverse(), 'approvalAmountCents', date, buId).value).toBe(value);
  });

  test.each([
    ['approvalAmountCents', 1_000_000, '>'],
    ['approvalDiscountBasisPoints', 500, '>'],
    ['acceptanceGrantedBefore', 'letter', '='],
    ['acceptanceValidityMonths', 12, '='],
    ['productionEndMonths', 6, '='],
    ['autoCloseWorkingDays', 5, '='],
    ['serviceLevelMinutes.missionSetup', 1440, '='],
    ['fiscalYearStartMonth', 10, '='],
  ] as const)('%s is %s, compared by %s, until somebody sets it', (key, value, operator) => {
    expect(settingAt([], key, '2026-11-24', null)).toEqual({ value, operator, mode: 'enforce' });
  });

  test('keeps the operator and the mode that were set', () => {
    const observed: DatedSetting = { ...setting(1, '2026-01-01'), operator: '>=', mode: 'observe' };
    expect(settingAt([observed], 'approvalAmountCents', '2026-11-24', null)).toMatchObject({
      operator: '>=',
      mode: 'observe',
    });
  });

  test('never has a default that nothing set', () => {
    for (const value of Object.values(DEFAULT_VALUES)) expect(value).not.toBeUndefined();
  });
});
