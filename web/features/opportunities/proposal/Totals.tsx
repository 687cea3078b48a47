import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalView } from '../../../../contracts/proposals/proposal';
import { writeAmount } from '../../../components/inputs/writeAmount';
import { Money } from '../../../components/values/Money';
import classes from './Proposal.module.css';

/** What the lines come to, computed by the server to the cent. */
export function Totals({
  proposal: { catalogue, discountPercent, net, vat, gross, cost, margin, marginPercent },
}: {
  proposal: ProposalView;
}) {
  const { t } = useTranslation('opportunities');
  return (
    <dl className={classes.totals}>
      <Total label={t('total.catalogue')}>
        <Money value={catalogue} />
      </Total>
      <Total label={t('total.discount')}>{t('proposal.percent', { percent: writeAmount(discountPercent) })}</Total>
      <Total label={t('total.net')} main>
        <Money value={net} />
      </Total>
      <Total label={t('total.vat')}>
        <Money value={vat} />
      </Total>
      <Total label={t('total.gross')}>
        <Money value={gross} />
      </Total>
      <Total label={t('total.cost')}>
        <Money value={cost} />
      </Total>
      <Total label={t('total.margin')}>
        <Money value={margin} />
        {marginPercent !== null && ` · ${t('proposal.percent', { percent: writeAmount(marginPercent) })}`}
      </Total>
    </dl>
  );
}

function Total({ label, main = false, children }: { label: string; main?: boolean; children: ReactNode }) {
  return (
    <div data-main={main || undefined}>
      <dt>{label}</dt>
      <dd data-align="right">{children}</dd>
    </div>
  );
}
