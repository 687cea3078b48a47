/** What a calendar program reads of an action. */
export interface CalendarEvent {
  id: string;
  /** What changed it last; a calendar keeps the newest. */
  version: number;
  startsAt: Date;
  endsAt: Date;
  updatedAt: Date;
  title: string;
  description: string;
  url: string;
}

/** RFC 5545 § 3.1: lines end in CRLF and hold at most 75 octets. */
const LINE_OCTETS = 75;

/** A calendar as `text/calendar` (RFC 5545), all times in UTC. */
export function calendarText(name: string, events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Jalon//Actions//FR',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({ id, version, startsAt, endsAt, updatedAt, title, description, url }: CalendarEvent): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${id}@jalon`,
    `SEQUENCE:${version}`,
    `DTSTAMP:${stamp(updatedAt)}`,
    `DTSTART:${stamp(startsAt)}`,
    `DTEND:${stamp(endsAt)}`,
    `SUMMARY:${escaped(title)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    `URL:${url}`,
    'END:VEVENT',
  ];
}

/** `20261125T090000Z` */
function stamp(instant: Date): string {
  return instant.toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
}

/** A value never ends its line, whatever is typed: a line feed would let it begin a property of its own. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, '');
}

/** Cut between characters, never inside one; what follows begins with a space, which counts. */
function folded(line: string): string {
  let [text, octets] = ['', 0];
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > LINE_OCTETS) [text, octets] = [`${text}\r\n `, 1];
    text += character;
    octets += size;
  }
  return text;
}

/** In UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x8_00) return 2;
  return code < 0x1_00_00 ? 3 : 4;
}
