import { officeCalendar } from '../calendar/calendar';
import { consumedMinutes } from './consumed';

const paris = officeCalendar('FR');
const held = (from: string, to: string) => ({ from: new Date(from), to: new Date(to) });

describe('the clock of a request (D20)', () => {
  test.each([
    ['has not run for one that was never held', [], 0],
    ['runs over a lunch and a night', [held('2026-11-24T08:00:00Z', '2026-11-25T17:00:00Z')], 900],
    [
      'stands still while the requester completes',
      [held('2026-11-24T08:00:00Z', '2026-11-24T09:00:00Z'), held('2026-11-25T16:00:00Z', '2026-11-25T17:00:00Z')],
      120,
    ],
    [
      'runs on through the hand-over from one task to the next',
      [held('2026-11-24T08:00:00Z', '2026-11-24T08:30:00Z'), held('2026-11-24T08:30:00Z', '2026-11-24T09:00:00Z')],
      60,
    ],
    ['does not run on Armistice Day', [held('2026-11-10T17:00:00Z', '2026-11-12T08:00:00Z')], 0],
    [
      'adds parts of minutes before it rounds',
      [held('2026-11-24T08:00:00Z', '2026-11-24T08:00:30Z'), held('2026-11-24T09:00:00Z', '2026-11-24T09:00:30Z')],
      1,
    ],
  ])('%s', (_name, periods, minutes) => {
    expect(consumedMinutes(periods, paris)).toBe(minutes);
  });
});
