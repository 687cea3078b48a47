import { dayOf } from './day';

/** "3/9", "03.09.26", "03/09/2026", "2026-09-03", "030926" → `2026-09-03`; `null` when it is not a day. */
export function readTypedDay(typed: string, now: Date): string | null {
  const text = typed.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return real(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const [, day, month, year] =
    /^(\d{1,2})[/. -](\d{1,2})(?:[/. -](\d{4}|\d{2}))?$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text) ?? [];
  if (day === undefined || month === undefined) return null;
  return real(fullYear(year ?? dayOf(now).slice(0, 4)), Number(month), Number(day));
}

const fullYear = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year));

// 31/02 rolls over to March in Date: it is refused instead.
function real(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

/** `2026-09-03` → "03/09/2026", as typed. */
export const writeDay = (day: string): string => day.split('-').reverse().join('/');
