import { useTranslation } from 'react-i18next';
import type { PipelineReport } from '../../../../contracts/commercialReports';
import type { Money } from '../../../../domain/money/cents';
import { RoundMoney } from '../RoundMoney';
import figures from '../../../components/figures/Figures.module.css';

/** The figures of the manual (requirement 229): what is open now, then what the period brought and cost. */
export function PipelineHeadline({
  headline: { open, accounts, averageOpportunity, averageAccount, won, lost },
}: {
  headline: PipelineReport['headline'];
}) {
  const { t } = useTranslation('reports');
  return (
    <ul className={figures.headline} aria-label={t('headline.label')}>
      <Amount value={open.amount} words={t('headline.open')} />
      <Count count={open.count} words={t('headline.opportunities', { count: open.count })} />
      <Count count={accounts} words={t('headline.accounts', { count: accounts })} />
      <Amount value={averageOpportunity} words={t('headline.averageOpportunity')} />
      <Amount value={averageAccount} words={t('headline.averageAccount')} />
      <Amount value={won.amount} words={t('headline.won')} />
      <Amount value={lost.amount} words={t('headline.lost')} />
    </ul>
  );
}

function Amount({ value, words }: { value: Money | null; words: string }) {
  return (
    <li className={figures.figure}>
      <span className={figures.count}>
        <RoundMoney value={value} />
      </span>{' '}
      {words}
    </li>
  );
}

function Count({ count, words }: { count: number; words: string }) {
  return (
    <li className={figures.figure}>
      <span className={figures.count}>{count.toLocaleString('fr-FR')}</span> {words}
    </li>
  );
}
