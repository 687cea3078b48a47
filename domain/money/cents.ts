/** An amount in hundredths of its currency: always a safe integer, so that sums stay exact. */
export type Cents = number;

/** Money on the wire: a decimal text with a dot and two decimals, and an ISO 4217 code. */
export interface Money {
  amount: string;
  currency: string;
}

export type AmountProblem = 'amount_malformed' | 'amount_too_large';

/** Recognised by `code`. */
export class AmountError extends RangeError {
  constructor(readonly code: AmountProblem) {
    super(code);
    this.name = 'AmountError';
  }
}

const AMOUNT = /^(-?)(0|[1-9]\d*)(?:\.(\d{1,2}))?$/;

/** Narrows an exact result to cents. Throws `amount_too_large` beyond 2^53 − 1 cents, never rounds silently. */
export function toCents(exact: bigint): Cents {
  const cents = Number(exact);
  if (!Number.isSafeInteger(cents)) throw new AmountError('amount_too_large');
  return cents;
}

/**
 * Reads `1234.50`, `1234.5`, `1234` or `-12.00`.
 * Throws an `AmountError`: `amount_malformed` for a third decimal, an exponent, a comma, a space or a sign `+`.
 */
export function parseAmount(text: string): Cents {
  const parts = AMOUNT.exec(text);
  if (parts === null) throw new AmountError('amount_malformed');
  const [, sign = '', units = '', decimals = ''] = parts;
  const size = BigInt(units) * 100n + BigInt(decimals.padEnd(2, '0'));
  return toCents(sign === '-' ? -size : size);
}

/** Why `parseAmount` would refuse this text, or nothing when it would not. */
export function amountProblem(text: string): AmountProblem | undefined {
  try {
    parseAmount(text);
    return undefined;
  } catch (error) {
    if (error instanceof AmountError) return error.code;
    throw error;
  }
}

/** Writes cents as `1234.50`. */
export function formatAmount(cents: Cents): string {
  const exact = BigInt(cents);
  const size = exact < 0n ? -exact : exact;
  const decimals = (size % 100n).toString().padStart(2, '0');
  return `${exact < 0n ? '-' : ''}${(size / 100n).toString()}.${decimals}`;
}

export function toMoney(cents: Cents, currency = 'EUR'): Money {
  return { amount: formatAmount(cents), currency };
}

/** Adds amounts exactly; throws `amount_too_large` when the sum no longer fits. */
export function sumCents(amounts: readonly Cents[]): Cents {
  return toCents(amounts.reduce((sum, cents) => sum + BigInt(cents), 0n));
}
