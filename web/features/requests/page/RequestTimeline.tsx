import { useTranslation } from 'react-i18next';
import { requestHistoryOperations } from '../../../../contracts/requests/history';
import { call } from '../../../api/call';
import { record } from '../../../api/keys';
import { usePages } from '../../../api/usePages';
import { ErrorState } from '../../../components/page/States';
import { Timeline } from '../../../components/cases/Timeline';
import classes from './RequestPage.module.css';

export function RequestTimeline({ id }: { id: string }) {
  const { t } = useTranslation('requests');
  const { query, rows, more } = usePages({
    queryKey: [...record('request', id), 'timeline'],
    fetchPage: async (cursor, signal) =>
      (
        await call(
          requestHistoryOperations.requestTimeline,
          { params: { id }, query: { limit: 20, ...(cursor !== undefined && { cursor }) } },
          { signal },
        )
      ).data,
  });
  return (
    <section className={classes.timeline} aria-labelledby="timeline-title">
      <h2 id="timeline-title">{t('timeline')}</h2>
      {query.isError && <ErrorState error={query.error} onRetry={query.refetch} />}
      <Timeline label={t('timeline')} entries={rows} {...more} />
    </section>
  );
}
