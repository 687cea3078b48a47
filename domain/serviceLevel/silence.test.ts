import { officeCalendar } from '../calendar/calendar';
import { endOfDayAfter, silenceFrom, silenceUntil } from './silence';

const france = officeCalendar('FR');
const strasbourg = officeCalendar('FR-ALSACE-MOSELLE');
const iso = (instant: Date) => instant.toISOString().slice(0, 16);

test.each([
  ['in the morning', '2026-11-25T09:00:00Z', 10, '2026-12-09T17:00', '2026-12-07T17:00'],
  ['at night, when its day counts no less', '2026-11-25T22:00:00Z', 10, '2026-12-09T17:00', '2026-12-07T17:00'],
  ['on a Friday evening', '2026-11-27T16:59:00Z', 5, '2026-12-04T17:00', '2026-12-02T17:00'],
  ['over Christmas and New Year', '2026-12-18T09:00:00Z', 10, '2027-01-05T17:00', '2026-12-31T17:00'],
  ['over the change to summer time', '2027-03-25T09:00:00Z', 10, '2027-04-09T16:00', '2027-04-07T16:00'],
  [
    'for so few days that the last chaser leaves at once',
    '2026-11-25T09:00:00Z',
    1,
    '2026-11-26T17:00',
    '2026-11-25T09:00',
  ],
  ['for no day at all, which is one', '2026-11-25T09:00:00Z', 0, '2026-11-26T17:00', '2026-11-25T09:00'],
])(
  'sent back %s: closes at the end of the day, the last chaser two office days before',
  (_, since, days, closes, lastCall) => {
    const { closesAt, lastCallAt } = silenceFrom(new Date(since), days, france);
    expect([iso(closesAt), iso(lastCallAt)]).toEqual([closes, lastCall]);
  },
);

test('the holidays are those of the office', () => {
  const since = new Date('2026-12-22T09:00:00Z');
  expect([france, strasbourg].map((calendar) => iso(endOfDayAfter(since, 4, calendar)))).toEqual([
    '2026-12-29T17:00',
    '2026-12-29T17:00',
  ]);
  const good = new Date('2027-03-24T09:00:00Z');
  expect([france, strasbourg].map((calendar) => iso(endOfDayAfter(good, 2, calendar)))).toEqual([
    '2027-03-26T17:00',
    '2027-03-30T16:00',
  ]);
});

test('a day that was moved has its own last chaser', () => {
  const { lastCallAt } = silenceUntil(new Date('2026-12-08T09:00:00Z'), new Date('2026-12-18T17:00:00Z'), france);
  expect(iso(lastCallAt)).toBe('2026-12-16T17:00');
});
