import { writtenIn } from '../../domain/french/written';
import type { Refusal } from '../../domain/errors/refusal';

export type Facts = Pick<Refusal, 'missing' | 'winner' | 'params'>;

/** How one code is told: its status, what happened, and what to do next. */
export interface ProblemText {
  status: number;
  title: string;
  detail: string | ((facts: Facts) => string);
}

const clock = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
});
const euros = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' });

const days = new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });

/** `2026-12-24` → `24 décembre 2026`. */
export function dayText(day: string | number | undefined): string {
  return day === undefined ? '' : writtenIn(days, new Date(`${String(day)}T00:00:00Z`));
}

/** `depuis le 3 mars à 14:05`, or nothing when the instant is unknown. */
export function sinceText(instant: string): string {
  return instant === '' ? '' : ` depuis le ${writtenIn(clock, new Date(instant))}`;
}

/** ` (jusqu’au 3 mars à 18:00, …)`, or nothing where what they hold has no end. */
export function untilText(instant: string | undefined): string {
  return instant === undefined
    ? ''
    : ` (jusqu’au ${writtenIn(clock, new Date(instant))}, plus longtemps si le travail continue)`;
}

/** Cents of a refusal's params → `1 234,50 €`; nothing when the refusal does not say. */
export function centsText(cents: string | number | undefined): string | undefined {
  return cents === undefined ? undefined : euros.format(Number(cents) / 100);
}
