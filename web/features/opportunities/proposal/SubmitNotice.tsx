import { useTranslation } from 'react-i18next';
import type { ProposalView } from '../../../../contracts/proposals/proposal';
import { approvalReason } from '../../../components/cases/caseWords';
import { writeAmount } from '../../../components/inputs/writeAmount';
import { formatMoney } from '../../../format/money';
import { writeDuration } from './writeDuration';
import classes from './Proposal.module.css';

/** What submitting would do now (D12): approved at once, or asked of whom and why. */
export function SubmitNotice({ approval }: Pick<ProposalView, 'approval'>) {
  const { t } = useTranslation('opportunities');
  const { needed, approver, reasons, clientTotal30Days, medianAnswerMinutes, thresholds } = approval;
  if (!needed)
    return (
      <p className={classes.hint}>
        {t('submit.automatic')}{' '}
        {t('submit.thresholds', {
          amount: formatMoney(thresholds.amount),
          percent: writeAmount(thresholds.discountPercent),
        })}
      </p>
    );
  return (
    <div className={classes.hint}>
      <p>{approver === null ? t('submit.nobody') : t('submit.asks', { name: approver.name })}</p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>
            {approvalReason(reason)}
            {reason === 'client_total' && ` : ${formatMoney(clientTotal30Days)}`}
          </li>
        ))}
      </ul>
      {medianAnswerMinutes !== null && (
        <p>{t('submit.median', { time: writeDuration(Math.max(1, medianAnswerMinutes)) })}</p>
      )}
    </div>
  );
}
