import { formatAmount, parseAmount } from '../../domain/money/cents';
import type { Money } from '../../domain/money/cents';

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(currency: string, digits: 0 | 2): Intl.NumberFormat {
  const key = `${currency}${digits}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat('fr-FR', {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  formatters.set(key, made);
  return made;
}

/** "12 400 €"; cents are shown only when there are some: "12 400,50 €". */
export function formatMoney({ amount, currency }: Money): string {
  const cents = parseAmount(amount);
  return formatter(currency, cents % 100 === 0 ? 0 : 2).format(cents / 100);
}

/** What a person types ("12 400,5", "12400.50 €") → "12400.50"; `null` when it is not an amount. */
export function readTypedAmount(typed: string): string | null {
  const bare = typed
    .replace(/[\s\u00a0\u202f€]/g, '')
    .replace(',', '.')
    .replace(/^(-?)0+(?=\d)/, '$1');
  return /^-?\d{1,13}(\.\d{1,2})?$/.test(bare) ? formatAmount(parseAmount(bare)) : null;
}
