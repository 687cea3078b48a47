import type { ProposalLineView } from '../../../../contracts/proposals/line';
import { DayText } from '../../../components/values/DayText';
import { writeAmount } from '../../../components/inputs/writeAmount';
import { Money } from '../../../components/values/Money';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../../format/money';
import classes from './Proposal.module.css';

/** The same cells when the proposal is fixed. */
export function ReadCells({ line }: { line: ProposalLineView }) {
  const { t } = useTranslation('opportunities');
  return (
    <>
      <td data-align="right">{writeAmount(line.quantity)}</td>
      <td data-align="right" data-column="unitPrice">
        <Money value={line.unitPrice} />
        {line.priceForced && (
          <span
            className={classes.forced}
            title={t('line.cataloguePrice', { price: formatMoney(line.cataloguePrice) })}
          >
            {t('line.forced')}
          </span>
        )}
      </td>
      <td data-align="right" data-column="discount">
        {t('proposal.percent', { percent: writeAmount(line.discountPercent) })}
      </td>
      <td data-column="resource">{line.assignee?.name ?? line.resource}</td>
      <td data-column="delivery">{line.deliveryOn !== null && <DayText day={line.deliveryOn} />}</td>
    </>
  );
}
