import { officeCalendar } from '../calendar/calendar';
import { remainingBudget } from './levels';
import { ladderFor } from './ladder';

const calendar = officeCalendar('FR');

describe('ladder of a task (D20)', () => {
  test('reminder at 75 %, supervisor at 100 %, head at 150 %, in office hours', () => {
    // Monday 9:00 in Paris, 16 hours: 75 % is 12 h, 100 % is 16 h, 150 % is 24 h of office time.
    const ladder = ladderFor({ openedAt: new Date('2026-11-23T08:00:00Z'), budgetMinutes: 960, firstLookMinutes: 240, calendar });
    expect(ladder.alarms.map(({ kind, at }) => [kind, at.toISOString()])).toEqual([
      ['firstLook', '2026-11-23T13:30:00.000Z'],
      ['reminder', '2026-11-24T14:00:00.000Z'],
      ['escalateSupervisor', '2026-11-25T09:00:00.000Z'],
      ['escalateHead', '2026-11-26T09:30:00.000Z'],
    ]);
    expect(ladder.dueAt.toISOString()).toBe('2026-11-25T09:00:00.000Z');
  });

  test('a task of one person has no first look', () => {
    const { alarms } = ladderFor({ openedAt: new Date('2026-11-23T08:00:00Z'), budgetMinutes: 480, firstLookMinutes: null, calendar });
    expect(alarms.map(({ kind }) => kind)).toEqual(['reminder', 'escalateSupervisor', 'escalateHead']);
  });

  test.each([
    [960, 100, 860],
    [960, 960, 60],
    [960, 2000, 60],
  ])('of %i minutes with %i consumed, %i are left', (budget, consumed, left) => {
    expect(remainingBudget(budget, consumed)).toBe(left);
  });
});
