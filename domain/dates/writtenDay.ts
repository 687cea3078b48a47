import { isBusinessDate, type BusinessDate } from './businessDate';

const DAY = /^(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})\/(\d{1,2})\/(\d{4}))$/;

/** A day as files write it, `2026-11-26` or `26/11/2026`; null when it is none. */
export function readWrittenDay(written: string): BusinessDate | null {
  const parts = DAY.exec(written);
  if (!parts) return null;
  const [, year, month, date, frenchDate = '', frenchMonth = '', frenchYear] = parts;
  const day = year
    ? `${year}-${month ?? ''}-${date ?? ''}`
    : `${frenchYear ?? ''}-${frenchMonth.padStart(2, '0')}-${frenchDate.padStart(2, '0')}`;
  return isBusinessDate(day) ? day : null;
}
