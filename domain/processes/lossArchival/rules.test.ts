import { isRefusal } from '../../errors/refusal';
import { whyNotArchivable } from './rules';

describe('what can be archived (D16, requirement 196)', () => {
  test.each([
    ['AVV', false, null],
    ['PER', false, null],
    ['CHK', false, 'mission_active'],
    ['REA', false, 'mission_active'],
    ['TER', false, 'mission_active'],
    ['AVV', true, 'time_or_expenses_entered'],
  ] as const)('a mission in %s, time or expenses entered: %s → %s', (state, hasTimeOrExpenses, code) => {
    const refusal = whyNotArchivable({ state, hasTimeOrExpenses });
    expect(refusal && isRefusal(refusal) ? refusal.code : null).toBe(code);
  });

  test('an opportunity without a mission leaves nothing behind', () => {
    expect(whyNotArchivable(null)).toBeNull();
  });
});
