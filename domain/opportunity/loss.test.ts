import { missingForLoss } from './loss';

describe('marking as lost (D16)', () => {
  const today = '2026-11-24';

  test.each([
    ['a reason and today', { lossReason: 'cancelled', lostOn: today }, []],
    ['a reason and an earlier day', { lossReason: 'cancelled', lostOn: '2026-10-01' }, []],
    ['nothing', {}, ['lossReason: missing', 'lostOn: missing']],
    ['a blank reason', { lossReason: ' ', lostOn: today }, ['lossReason: missing']],
    ['tomorrow', { lossReason: 'cancelled', lostOn: '2026-11-25' }, ['lostOn: in_the_future']],
    ['a day that does not exist', { lossReason: 'cancelled', lostOn: '2026-02-30' }, ['lostOn: not_a_date']],
  ])('with %s', (_name, loss, expected) => {
    expect(missingForLoss(loss, today).map(({ field, why }) => `${field}: ${why}`)).toEqual(expected);
  });
});
