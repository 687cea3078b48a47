import fc from 'fast-check';
import { calendarText, type CalendarEvent } from './calendar';

const event: CalendarEvent = {
  id: '1',
  version: 2,
  startsAt: new Date('2026-11-25T09:00:00Z'),
  endsAt: new Date('2026-11-25T10:30:00Z'),
  updatedAt: new Date('2026-11-24T08:00:00.123Z'),
  title: 'Point d’étape',
  description: '',
  url: 'https://jalon.example/actions?action=1',
};
const linesOf = (text: string) => text.split('\r\n');

test('an action is an event in UTC', () => {
  expect(linesOf(calendarText('Actions', [event]))).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Jalon//Actions//FR',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Actions',
    'BEGIN:VEVENT',
    'UID:1@jalon',
    'SEQUENCE:2',
    'DTSTAMP:20261124T080000Z',
    'DTSTART:20261125T090000Z',
    'DTEND:20261125T103000Z',
    'SUMMARY:Point d’étape',
    'URL:https://jalon.example/actions?action=1',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('commas, semicolons, backslashes and line ends are escaped', () => {
  expect(calendarText('', [{ ...event, description: 'a,b;c\\d\ne\r\nf' }])).toContain(
    'DESCRIPTION:a\\,b\\;c\\\\d\\ne\\nf\r\n',
  );
});

test('whatever is typed, it adds no property, no line is longer than 75 octets, and unfolding gives it back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
      const text = calendarText('', [{ ...event, title }]);
      const physical = linesOf(text);
      expect(physical.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
      const logical = linesOf(text.replaceAll('\r\n ', ''));
      expect(logical.filter((line) => /^[A-Z-]+[:;]/.test(line))).toHaveLength(16);
      expect(logical).toHaveLength(17);
      const shown = logical
        .find((line) => line.startsWith('SUMMARY:'))
        ?.slice('SUMMARY:'.length)
        .replaceAll(/\\([\\;,])/g, '$1');
      expect(shown).toBe(title.replaceAll(/\p{Cc}/gu, ''));
    }),
  );
});
