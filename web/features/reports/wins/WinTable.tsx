import { useTranslation } from 'react-i18next';
import type { WinRow } from '../../../../contracts/winsReport';
import { emptyName } from '../../../../domain/french/names';
import { parseAmount } from '../../../../domain/money/cents';
import { AxisTable, type AxisTableProps } from '../AxisTable';
import { RoundMoney } from '../RoundMoney';
import { Evolution } from './Evolution';
import classes from '../Reports.module.css';

/** A chart whose figures are a table: the longest bar is the largest amount (requirements 238-240). */
export function WinTable(table: AxisTableProps<WinRow>) {
  const { t } = useTranslation('reports');
  const most = Math.max(1, ...table.rows.map(({ amount }) => parseAmount(amount.amount)));
  return (
    <AxisTable
      {...table}
      columns={[
        {
          header: t('wins.share'),
          cell: ({ amount }) => (
            <span
              className={classes.line}
              aria-hidden="true"
              style={{ width: `${(parseAmount(amount.amount) / most) * 7}rem` }}
            />
          ),
        },
        { header: t('wins.won'), cell: ({ amount }) => <RoundMoney value={amount} />, figure: true },
        { header: t('matrix.count'), cell: ({ count }) => count.toLocaleString('fr-FR'), figure: true },
        {
          header: t('wins.previous'),
          cell: ({ previous }) => (previous === null ? emptyName : <RoundMoney value={previous} />),
          figure: true,
        },
        { header: t('wins.evolution'), cell: ({ evolution }) => <Evolution perMille={evolution} />, figure: true },
      ]}
    />
  );
}
