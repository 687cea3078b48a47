import { parseAmount } from '../../../domain/money/cents';
import type { Money } from '../../../domain/money/cents';
import { formatMoney } from '../../format/money';
import classes from './Reports.module.css';

const euros = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });

/** "12 400 €" without its cents, which the files keep and a pointer shows: a table of sums is read at a glance. */
export function RoundMoney({ value }: { value: Money | null }) {
  if (value === null) return <span>–</span>;
  const cents = parseAmount(value.amount);
  return (
    <span
      className={classes.money}
      data-none={cents === 0 || undefined}
      title={cents % 100 === 0 ? undefined : formatMoney(value)}
    >
      {euros.format(cents / 100)}
    </span>
  );
}
