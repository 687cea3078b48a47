import { officeCalendar } from '../calendar/calendar';
import { digestDue } from './digest';

const paris = officeCalendar('FR');
const strasbourg = officeCalendar('FR-ALSACE-MOSELLE');

test.each([
  ['a minute before the office opens', '2026-11-24T07:59:00Z', paris, null],
  ['when it opens', '2026-11-24T08:00:00Z', paris, { day: '2026-11-24', until: '2026-11-24T08:00:00.000Z' }],
  [
    'late on the same day, the same one',
    '2026-11-24T22:30:00Z',
    paris,
    { day: '2026-11-24', until: '2026-11-24T08:00:00.000Z' },
  ],
  [
    'in summer, an hour earlier by the sun',
    '2026-07-15T07:00:00Z',
    paris,
    { day: '2026-07-15', until: '2026-07-15T07:00:00.000Z' },
  ],
  ['on a Saturday', '2026-11-28T10:00:00Z', paris, null],
  ['on the 14th of July', '2026-07-14T10:00:00Z', paris, null],
  ['on Easter Monday', '2026-04-06T10:00:00Z', paris, null],
  ['on the 26th of December in Strasbourg', '2028-12-26T10:00:00Z', strasbourg, null],
  [
    'on the 26th of December elsewhere',
    '2028-12-26T10:00:00Z',
    paris,
    { day: '2028-12-26', until: '2028-12-26T08:00:00.000Z' },
  ],
  ['after midnight in Paris, no longer yesterday’s', '2026-11-24T23:30:00Z', paris, null],
])('%s', (_when, now, calendar, due) => {
  const found = digestDue(new Date(now), calendar);
  expect(found && { day: found.day, until: found.until.toISOString() }).toEqual(due);
});
