import { missingForLoss, revivalInstant } from './loss';

describe('marking as lost (D16)', () => {
  const today = '2026-11-24';

  test.each([
    ['a reason and today', { lossReason: 'cancelled', lostOn: today }, []],
    ['a reason and an earlier day', { lossReason: 'cancelled', lostOn: '2026-10-01' }, []],
    ['nothing', {}, ['lossReason: missing', 'lostOn: missing']],
    ['a blank reason', { lossReason: ' ', lostOn: today }, ['lossReason: missing']],
    ['tomorrow', { lossReason: 'cancelled', lostOn: '2026-11-25' }, ['lostOn: in_the_future']],
    ['a revival to come', { lossReason: 'cancelled', lostOn: today, reviveOn: '2026-11-25' }, []],
    ['a revival today', { lossReason: 'cancelled', lostOn: today, reviveOn: today }, ['reviveOn: not_to_come']],
    [
      'a revival on no day',
      { lossReason: 'cancelled', lostOn: today, reviveOn: '2027-02-29' },
      ['reviveOn: not_a_date'],
    ],
    ['a day that does not exist', { lossReason: 'cancelled', lostOn: '2026-02-30' }, ['lostOn: not_a_date']],
  ])('with %s', (_name, loss, expected) => {
    expect(missingForLoss(loss, today).map(({ field, why }) => `${field}: ${why}`)).toEqual(expected);
  });

  test.each([
    ['2027-01-04', '2027-01-04T08:00:00.000Z'],
    ['2027-07-05', '2027-07-05T07:00:00.000Z'],
  ])('wakes on the morning of %s in Paris', (day, instant) => {
    expect(revivalInstant(day).toISOString()).toBe(instant);
  });
});
