import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorState, ListSkeleton } from '../../../components/page/States';
import { formatFullDay } from '../../../format/day';
import { fieldLabel, stageName } from '../../../i18n/said';
import { asOfQuery } from '../api/opportunity';
import classes from './Page.module.css';

/** How the opportunity stood on the evening of a day: its stage, and what reads otherwise today. */
export function AsOf({ opportunityId, day }: { opportunityId: string; day: string }) {
  const { t } = useTranslation('opportunities');
  const { data, error, refetch } = useQuery(asOfQuery(opportunityId, day));
  if (error) return <ErrorState error={error} onRetry={refetch} />;
  if (!data) return <ListSkeleton rows={2} />;
  if (!data.existed) return <p role="status">{t('asOf.notYet')}</p>;
  return (
    <section role="status" className={classes.then}>
      <p>{t('asOf.stage', { day: formatFullDay(day), stage: stageName(data.stage) })}</p>
      {data.fields.length === 0 ? (
        <p>{t('asOf.same')}</p>
      ) : (
        <table aria-label={t('asOf.fields')}>
          <thead>
            <tr>
              <th scope="col">{t('asOf.field')}</th>
              <th scope="col">{t('asOf.then')}</th>
              <th scope="col">{t('asOf.now')}</th>
            </tr>
          </thead>
          <tbody>
            {data.fields.map(({ field, then, now }) => (
              <tr key={field}>
                <th scope="row">{fieldLabel(`opportunity.${field === 'amountCents' ? 'amount' : field}`)}</th>
                <td>{then ?? '–'}</td>
                <td>{now ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
