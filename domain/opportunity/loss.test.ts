import { archivalRefusals, missingForLoss } from './loss';

describe('marking as lost', () => {
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

describe('archiving', () => {
  test.each([
    ['an untouched mission in avant-vente', 'AVV', 0, 0, []],
    ['a mission already lost, when the archive resumes', 'PER', 0, 0, []],
    ['time entered', 'AVV', 1, 0, ['time_entered']],
    ['expenses entered', 'AVV', 0, 1, ['expenses_entered']],
    ['a mission in control', 'CHK', 0, 0, ['mission_in_control']],
    ['a mission in production with time and expenses', 'REA', 3, 2, ['time_entered', 'expenses_entered', 'mission_in_production']],
    ['a closed mission', 'TER', 0, 0, ['mission_closed']],
  ] as const)('%s', (_name, missionState, timeEntries, expenses, refusals) => {
    expect(archivalRefusals({ missionState, timeEntries, expenses })).toEqual(refusals);
  });
});
