/** When the client signed, as a French letter or a service of electronic signature writes it. */
import { isBusinessDate, toBusinessDate, type BusinessDate } from '../../dates/businessDate';
import { plain, type LetterLine, type Read } from './reading';

const months = [
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
];

/** "1er mars 2026", "01/03/2026", "1.3.26", "2026-03-01". */
const DAY = new RegExp(
  `\\b(\\d{1,2})(?:er)? (${months.join('|')}) (\\d{4})\\b|\\b(\\d{1,2}) ?[/.-] ?(\\d{1,2}) ?[/.-] ?(\\d{4}|\\d{2})\\b|\\b(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)`,
  'gu',
);

function dayOf(found: RegExpMatchArray): BusinessDate | null {
  const [, d1, name, y1, d2, m2, y2, y3, m3, d3] = found;
  const year = y1 ?? y3 ?? (y2?.length === 2 ? `20${y2}` : y2);
  const month = name === undefined ? (m2 ?? m3) : String(months.indexOf(name) + 1);
  const day = toBusinessDate({ year: Number(year), month: Number(month), day: Number(d1 ?? d2 ?? d3) });
  return isBusinessDate(day) ? day : null;
}

/** The days that a line says, in its order; one that does not exist is none. */
function daysIn(text: string): BusinessDate[] {
  return [...plain(text).matchAll(DAY)].map(dayOf).filter((day): day is BusinessDate => day !== null);
}

const SIGNED_ON = /\bsignee?s?\b|\bsignature\b|\bsigned\b/u;
const MADE_ON = /\bfaite? (?:a|le)\b|^a .{1,40}, ?le\b/u;

const ofLines = (lines: readonly LetterLine[], today: BusinessDate): Read<BusinessDate>[] =>
  lines.flatMap(({ text, page }) =>
    daysIn(text)
      .filter((day) => day <= today)
      .map((value) => ({ value, page })),
  );

const latest = (days: readonly Read<BusinessDate>[]): Read<BusinessDate> | null =>
  days.reduce<Read<BusinessDate> | null>((last, day) => (last === null || day.value > last.value ? day : last), null);

/**
 * The client's part speaks first, then what names a signature, then "Fait à …, le …": where both parties signed, the letter is signed on the later day.
 * @param clientPart the lines that the client filled in, if the letter has them
 */
export function readSignedOn(
  lines: readonly LetterLine[],
  clientPart: readonly LetterLine[],
  today: BusinessDate,
): Read<BusinessDate> | null {
  const saying = (what: RegExp) => lines.filter(({ text }) => text.length <= 150 && what.test(plain(text)));
  return (
    latest(ofLines(clientPart, today)) ??
    latest(ofLines(saying(SIGNED_ON), today)) ??
    latest(ofLines(saying(MADE_ON), today))
  );
}
