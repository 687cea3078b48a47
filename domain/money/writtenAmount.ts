import type { Cents } from './cents';

const AMOUNT = /^(\d{1,11})(?:[.,](\d{1,2}))?$/;

/** An amount as files write it, `12 345,67` or `12345.67`, in hundredths: never negative, a space between thousands is no part of it. Null when it is none. */
export function readWrittenAmount(written: string): Cents | null {
  const parts = AMOUNT.exec(written.replace(/[\s\u00A0\u202F]/gu, ''));
  return parts ? Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0')) : null;
}
