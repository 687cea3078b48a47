/** Money as it travels: euros as a decimal string, never a float. */
export interface WireMoney {
  amount: string;
  currency: string;
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(currency: string, cents: boolean): Intl.NumberFormat {
  const key = `${currency}${String(cents)}`;
  const digits = cents ? 2 : 0;
  const made =
    formatters.get(key) ??
    new Intl.NumberFormat('fr-FR', {
      style: 'currency',
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  formatters.set(key, made);
  return made;
}

/** "1234.50" → 123450. Throws on anything that is not a decimal with at most two places. */
export function toCents(amount: string): number {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(amount);
  if (!match) throw new RangeError(`not an amount: ${amount}`);
  const [, sign, whole = '', fraction = ''] = match;
  const cents = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  if (!Number.isSafeInteger(cents)) throw new RangeError(`amount out of range: ${amount}`);
  return sign === '-' && cents !== 0 ? -cents : cents;
}

/** 123450 → "1234.50". */
export function fromCents(cents: number): string {
  const digits = Math.abs(cents).toString().padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** "12 400 €"; cents are shown only when there are some: "12 400,50 €". */
export function formatMoney({ amount, currency }: WireMoney): string {
  const cents = toCents(amount);
  return formatter(currency, cents % 100 !== 0).format(cents / 100);
}

/** What a person types ("12 400,5", "12400.50 €") → "12400.50"; `null` when it is not an amount. */
export function parseAmount(typed: string): string | null {
  const bare = typed.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.');
  return /^-?\d+(\.\d{1,2})?$/.test(bare) ? fromCents(toCents(bare)) : null;
}
