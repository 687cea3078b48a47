import { useTranslation } from 'react-i18next';
import type { Money as Amount } from '../../../contracts/values';
import { Money } from '../../components/values/Money';
import classes from './Proposals.module.css';

interface ProposalsTotalsProps {
  /** Of all that the filters find, not of the page. */
  totals: { count: number; net: Amount; gross: Amount };
}

export function ProposalsTotals({ totals: { count, net, gross } }: ProposalsTotalsProps) {
  const { t } = useTranslation('sales');
  return (
    <p className={classes.totals} role="status">
      <span>{t('proposals.count', { count })}</span>
      <span>
        {t('proposals.total')} <Money value={net} />
      </span>
      <span>
        {t('proposals.totalGross')} <Money value={gross} />
      </span>
    </p>
  );
}
