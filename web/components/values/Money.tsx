import { formatMoney } from '../../format/money';
import type { Money as MoneyValue } from '../../../contracts/values';
import classes from './Money.module.css';

/** "12 400 €" on one line; a missing amount is a dash, never 0 €. */
export function Money({ value }: { value: MoneyValue | null | undefined }) {
  return <span className={classes.money}>{value ? formatMoney(value) : '–'}</span>;
}
