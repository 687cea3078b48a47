import type { DatedSetting } from '../settings/settingAt';
import { rulesInForce, settingsOfKind } from './rules';

const amount = (value: number, validFrom: string, buId: string | null = null): DatedSetting => ({
  key: 'approvalAmountCents',
  value,
  operator: '>',
  mode: 'enforce',
  buId,
  validFrom,
});
const decisions = [
  { seq: 1, day: '2026-03-01' },
  { seq: 2, day: '2026-03-10' },
  { seq: 3, day: '2026-03-11' },
];
const seen = (list: readonly DatedSetting[]) =>
  rulesInForce(list, ['approvalAmountCents'], 'bu', decisions).map(({ setting, since, fromSeq, untilSeq }) => [
    setting.value,
    since,
    fromSeq,
    untilSeq,
  ]);

test('a threshold that changed between two decisions is shown as two versions, each with the decisions it held for', () => {
  expect(seen([amount(1_500_000, '2026-03-10')])).toEqual([
    [1_000_000, null, 1, 1],
    [1_500_000, '2026-03-10', 2, 3],
  ]);
});

test('the business unit’s own version comes before that of the company, another unit’s not at all', () => {
  expect(
    seen([amount(2_000_000, '2026-01-01'), amount(500_000, '2026-01-01', 'bu'), amount(1, '2026-01-01', 'other')]),
  ).toEqual([[500_000, '2026-01-01', 1, 3]]);
});

test('each kind names the settings that it obeys', () => {
  expect(settingsOfKind('acceptance')).toEqual(
    expect.arrayContaining(['serviceLevelMinutes.acceptance', 'acceptanceValidityMonths']),
  );
  expect(settingsOfKind('creditNote')).toContain('serviceLevelMinutes.creditNote');
  expect(settingsOfKind('opportunity')).toContain('approvalAmountCents');
  expect(settingsOfKind('proposalApproval')).toContain('serviceLevelMinutes.approver');
});
