import { useTranslation } from 'react-i18next';
import { useResources } from '../../../api/resources';
import { ResourceList } from '../../../components/resources/ResourceList';
import classes from './Proposal.module.css';

/** What the firm recommends for the set-up of this offer (requirement 148); nothing while it recommends nothing. */
export function OfferAdvice({ offer }: { offer: { id: string; name: string } }) {
  const { t } = useTranslation('opportunities');
  const { data } = useResources();
  const advice = data?.resources.filter(({ offerId }) => offerId === offer.id) ?? [];
  if (advice.length === 0) return null;
  return (
    <details className={classes.advice}>
      <summary>{t('proposal.advice', { offer: offer.name, count: advice.length })}</summary>
      <ResourceList resources={advice} />
    </details>
  );
}
