/** Dates as the house writes them. Instants are shown on the clock of Europe/Paris, wherever the reader sits. */
import { writtenIn } from '../../domain/french/written';

const zone = 'Europe/Paris';
const locale = 'fr-FR';

const dayKey = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
const clock = new Intl.DateTimeFormat(locale, { timeZone: zone, hour: '2-digit', minute: '2-digit' });

// A business day has no hour: it is read and written in UTC so that no zone can move it.
const utc = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
const short = utc({ weekday: 'short', day: 'numeric', month: 'short' });
const shortWithYear = utc({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
const full = utc({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const month = utc({ month: 'long', year: 'numeric' });

const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** `YYYY-MM-DD` → itself; an ISO instant → its day in Paris. */
export function dayOf(dayOrInstant: string | Date): string {
  if (typeof dayOrInstant === 'string' && dayOrInstant.length === 10) return dayOrInstant;
  return dayKey.format(new Date(dayOrInstant));
}

/** Whole days from one day to another, negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((noon(to).getTime() - noon(from).getTime()) / 86_400_000);
}

/** "jeu. 3 sept.", with the year when it is not the one of `now`. */
export function formatDay(dayOrInstant: string | Date, now: Date): string {
  const day = dayOf(dayOrInstant);
  const sameYear = day.slice(0, 4) === dayOf(now).slice(0, 4);
  return writtenIn(sameYear ? short : shortWithYear, noon(day));
}

/** "jeudi 3 septembre 2026", for hover and for screen readers. */
export function formatFullDay(dayOrInstant: string | Date): string {
  return writtenIn(full, noon(dayOf(dayOrInstant)));
}

/** "septembre 2026" for a day or for `YYYY-MM`. */
export function formatMonth(dayOrMonth: string): string {
  return month.format(noon(dayOrMonth.length === 7 ? `${dayOrMonth}-15` : dayOf(dayOrMonth)));
}

/** "14:05" in Paris. */
export function formatClock(instant: string | Date): string {
  return clock.format(new Date(instant));
}
