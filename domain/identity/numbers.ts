import { fiscalYearDigits } from '../dates/fiscalYear';

/**
 * Numbers that people read out (D29), from the next value of a database sequence: unique and rising, with gaps.
 * Each throws a `RangeError` when the sequence no longer fits: a longer number would be another format.
 */
export function prospectNumber(sequence: number): string {
  return `901${digits(sequence, 7)}`;
}

export function clientNumber(sequence: number): string {
  return `1000${digits(sequence, 6)}`;
}

export function opportunityNumber(sequence: number): string {
  return `OPP${digits(sequence, 7)}`;
}

export function proposalNumber(fiscalYear: number, sequence: number): string {
  return `EME${fiscalYearDigits(fiscalYear)}${digits(sequence, 6)}`;
}

export function missionNumber(sequence: number): string {
  return digits(sequence, 7);
}

export function requestNumber(sequence: number): string {
  return `DEM${digits(sequence, 7)}`;
}

/** A credit note: `AVO27000012`. */
export function creditNoteNumber(fiscalYear: number, sequence: number): string {
  return `AVO${fiscalYearDigits(fiscalYear)}${digits(sequence, 6)}`;
}

function digits(sequence: number, length: number): string {
  if (!Number.isSafeInteger(sequence) || sequence < 1 || sequence >= 10 ** length) {
    throw new RangeError(`no number of ${length} digits for ${sequence}`);
  }
  return sequence.toString().padStart(length, '0');
}
