/** Amounts, percentages, quantities and days as a French letter writes them. */
import type { Cents } from '../money/cents';
import { formatAmount } from '../money/cents';

const NBSP = '\u00A0';
const months = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];

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

/** A SIREN in groups of three. */
export function frenchSiren(siren: string): string {
  return siren.replace(/\B(?=(\d{3})+$)/gu, NBSP);
}
