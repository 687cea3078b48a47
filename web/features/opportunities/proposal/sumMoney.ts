import { parseAmount, sumCents, toMoney } from '../../../../domain/money/cents';
import type { Money } from '../../../../contracts/values';

/** Adds euros exactly. */
export function sumMoney(amounts: readonly Money[]): Money {
  return toMoney(sumCents(amounts.map(({ amount }) => parseAmount(amount))));
}
