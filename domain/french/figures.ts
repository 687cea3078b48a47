/** Amounts, percentages, quantities and days as a French letter writes them. */
import { europeParis, wallTime } from '../dates/zone';
import type { Cents } from '../money/cents';
import { formatAmount } from '../money/cents';

const NBSP = '\u00A0';
const months = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/** Hundredths as "12 400,00": groups of three that never break. */
export function frenchDecimal(hundredths: number): string {
  const [units = '', decimals = ''] = formatAmount(hundredths).split('.');
  return `${units.replace(/\B(?=(\d{3})+$)/gu, NBSP)},${decimals}`;
}

/** "12 400,00 €" */
export function frenchEuros(cents: Cents): string {
  return `${frenchDecimal(cents)}${NBSP}€`;
}

/** Basis points as "5 %", "5,5 %" or "0,25 %". */
export function frenchPercent(basisPoints: number): string {
  return `${frenchDecimal(basisPoints).replace(/,?0+$/u, '')}${NBSP}%`;
}

/** `2026-09-03` as "3 septembre 2026"; the first of a month is "1er". */
export function frenchDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const number = Number(date);
  return `${number === 1 ? '1er' : number}${NBSP}${months[Number(month) - 1] ?? ''}${NBSP}${year}`;
}

/** "3 h 10", "30 min": business time, as one says it. */
export function minutesInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, '0')}`;
}

/** `2026-09-03T12:05:00Z` as "3 septembre 2026, 14:05", on the clock of Paris. */
export function frenchInstant(instant: Date): string {
  const { date, minute } = wallTime(instant, europeParis);
  return `${frenchDay(date)}, ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** A SIREN in groups of three. */
export function frenchSiren(siren: string): string {
  return siren.replace(/\B(?=(\d{3})+$)/gu, NBSP);
}
