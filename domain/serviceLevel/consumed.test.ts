import { officeCalendar } from '../calendar/calendar';
import { clockRuns, consumedMinutes } from './consumed';

const paris = officeCalendar('FR');
const change = (status: string, at: string) => ({ status, at: new Date(at) });
const now = new Date('2026-11-25T17:00:00Z');

describe('the clock of a request', () => {
  test.each([
    ['draft', false],
    ['submitted', true],
    ['in_progress', true],
    ['returned', false],
    ['waiting', false],
    ['resolved', false],
    ['closed', false],
  ])('in %s runs: %s', (status, runs) => {
    expect(clockRuns(status)).toBe(runs);
  });

  test.each([
    ['of a request never submitted', [change('draft', '2026-11-24T08:00:00Z')], 0],
    ['of one that was never made', [], 0],
    ['of one still held, over a lunch and a night', [change('submitted', '2026-11-24T08:00:00Z')], 900],
    [
      'stops while the requester completes',
      [change('submitted', '2026-11-24T08:00:00Z'), change('returned', '2026-11-24T09:00:00Z'), change('submitted', '2026-11-25T16:00:00Z')],
      120,
    ],
    [
      'runs on through the take-over and stops for good at the answer',
      [change('submitted', '2026-11-24T08:00:00Z'), change('in_progress', '2026-11-24T08:30:00Z'), change('resolved', '2026-11-24T09:00:00Z')],
      60,
    ],
    [
      'adds parts of minutes before it rounds',
      [
        change('submitted', '2026-11-24T08:00:00Z'), change('returned', '2026-11-24T08:00:30Z'),
        change('submitted', '2026-11-24T09:00:00Z'), change('returned', '2026-11-24T09:00:30Z'),
      ],
      1,
    ],
  ])('%s', (_name, changes, minutes) => {
    expect(consumedMinutes(changes, now, paris)).toBe(minutes);
  });
});
