import { useTranslation } from 'react-i18next';
import type { Board } from '../../../../contracts/opportunities/board';
import { formatAmount, parseAmount, sumCents, toMoney } from '../../../../domain/money/cents';
import { writeAmount } from '../../../components/inputs/writeAmount';
import { Money } from '../../../components/values/Money';

/** How many opportunities, and what they are worth together (requirement 103). */
export function BoardSummary({ board, weighted }: { board: Board; weighted: boolean }) {
  const { t } = useTranslation('opportunities');
  const count = board.columns.reduce((sum, column) => sum + column.count, 0);
  const totals = board.columns.map((column) => (weighted ? column.weighted : column.total));
  const total = toMoney(sumCents(totals.map(({ amount }) => parseAmount(amount))), totals[0]?.currency);
  const hours = sumCents(board.columns.map((column) => parseAmount(column.hours)));
  return (
    <>
      <span>{t('board.count', { count })}</span>
      <span>
        <Money value={total} /> {weighted && t('board.weightedWord')}
      </span>
      <span title={t('board.hoursTitle')}>{t('board.hours', { hours: writeAmount(formatAmount(hours)) })}</span>
    </>
  );
}
