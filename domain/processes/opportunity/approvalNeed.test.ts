import { settingModes, type SettingMode } from '../../settings/mode';
import type { DatedSetting } from '../../settings/settingAt';
import { settingsAt } from '../../settings/settings';
import type { Operator } from '../../settings/threshold';
import { approvalVerdict } from './approvalNeed';

const today = '2026-11-24';
const company = { buId: null, validFrom: '2026-01-01' } as const;
const amount = (
  value: number,
  operator: Operator,
  more: { mode?: SettingMode; validFrom?: string; buId?: string } = {},
): DatedSetting => ({ ...company, key: 'approvalAmountCents', value, operator, mode: 'enforce', ...more });
const discount = (operator: Operator, mode: SettingMode): DatedSetting => ({
  ...company,
  key: 'approvalDiscountBasisPoints',
  value: 500,
  operator,
  mode,
});
const clientTotal = (value: boolean, mode: SettingMode = 'enforce'): DatedSetting => ({
  ...company,
  key: 'approvalClientTotal30Days',
  value,
  operator: '=',
  mode,
});

function verdictOf(
  netCents: number,
  catalogueCents: number,
  list: readonly DatedSetting[] = [],
  clientOthers30DaysCents = 0,
  buId = 'lyon',
) {
  return approvalVerdict(
    { netCents, catalogueCents },
    { settings: settingsAt(list, today, buId), approval: { clientOthers30DaysCents } },
  );
}

describe('the amount (D12)', () => {
  test.each([
    ['10 000.00 € passes', 1_000_000, [], []],
    ['10 000.01 € does not', 1_000_001, [], ['amount']],
    ['10 000.00 € does not where the operator is ">="', 1_000_000, [amount(1_000_000, '>=')], ['amount']],
    ['9 999.99 € passes there', 999_999, [amount(1_000_000, '>=')], []],
    ['a threshold that begins today holds', 600_000, [amount(500_000, '>', { validFrom: today })], ['amount']],
    ['one that begins tomorrow does not yet', 600_000, [amount(500_000, '>', { validFrom: '2026-11-25' })], []],
    [
      'the threshold of the business unit comes before the company’s',
      600_000,
      [amount(500_000, '>'), amount(700_000, '>', { buId: 'lyon' })],
      [],
    ],
    ['that of another business unit does not count', 600_000, [amount(500_000, '>', { buId: 'lille' })], []],
  ] as const)('%s', (_name, net, list, reasons) => {
    expect(verdictOf(net, net, list).refused).toEqual(reasons);
  });
});

describe('the discount (D12)', () => {
  test.each([
    ['5.00 % passes', 95_000, 100_000, []],
    ['a cent more does not', 94_999, 100_000, ['discount']],
    ['a fraction that rounds to 5.00 % does not', 28_499_999, 30_000_000, ['amount', 'discount']],
    ['a price above the catalogue is none', 110_000, 100_000, []],
    ['a catalogue value of zero is none', 0, 0, []],
  ] as const)('%s', (_name, net, catalogue, reasons) => {
    expect(verdictOf(net, catalogue).refused).toEqual(reasons);
  });

  test('5.00 % does not pass where the operator is ">="', () => {
    expect(verdictOf(95_000, 100_000, [discount('>=', 'enforce')]).refused).toEqual(['discount']);
  });
});

describe('the proposals of one client in 30 days (D12)', () => {
  test.each([
    ['together at 10 000.00 €', 400_000, 600_000, [], []],
    ['together a cent above', 400_001, 600_000, [], ['client_total']],
    ['the first of the client', 900_000, 0, [], []],
    ['dear by itself: that says it', 1_200_000, 600_000, [], ['amount']],
    ['switched off', 400_001, 600_000, [clientTotal(false)], []],
    [
      'above a threshold of its business unit',
      400_001,
      100_000,
      [amount(500_000, '>', { buId: 'lyon' })],
      ['client_total'],
    ],
  ] as const)('%s', (_name, net, others, list, reasons) => {
    expect(verdictOf(net, net, list, others).refused).toEqual(reasons);
  });

  test('beside a discount both are said', () => {
    expect(verdictOf(400_001, 500_000, [], 600_000).refused).toEqual(['discount', 'client_total']);
  });
});

describe('under its mode', () => {
  const held = [
    ['amount', (mode: SettingMode) => verdictOf(1_000_001, 1_000_001, [amount(1_000_000, '>', { mode })])],
    ['discount', (mode: SettingMode) => verdictOf(90_000, 100_000, [discount('>', mode)])],
    ['client_total', (mode: SettingMode) => verdictOf(400_001, 400_001, [clientTotal(true, mode)], 600_000)],
    // it compares with the amount: it is no stricter than that
    ['client_total', (mode: SettingMode) => verdictOf(400_001, 400_001, [amount(1_000_000, '>', { mode })], 600_000)],
  ] as const;

  test.each(held.flatMap(([reason, judge]) => settingModes.map((mode) => [reason, mode, judge] as const)))(
    '%s under %s',
    (reason, mode, judge) => {
      expect(judge(mode)).toEqual({
        refused: mode === 'enforce' ? [reason] : [],
        observed: mode === 'observe' ? [reason] : [],
      });
    },
  );
});
