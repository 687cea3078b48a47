import { useTranslation } from 'react-i18next';
import type { OpportunityView } from '../../../../contracts/opportunities';
import { record } from '../../../api/keys';
import { usePages } from '../../../api/usePages';
import { ErrorState, ListSkeleton } from '../../../components/States';
import { Timeline } from '../../../components/Timeline';
import { timelinePage } from '../api/opportunity';

/** What happened, newest first: by people, by the process, and why. */
export function HistoryTab({ opportunity: { id, number } }: { opportunity: OpportunityView }) {
  const { t } = useTranslation('opportunities');
  const { query, rows, more } = usePages({
    queryKey: record('opportunity', id, 'timeline'),
    fetchPage: (cursor, signal) => timelinePage(id, cursor, signal),
  });
  if (query.error) return <ErrorState error={query.error} onRetry={query.refetch} />;
  if (query.isPending) return <ListSkeleton rows={5} />;
  return <Timeline label={t('page.history', { number })} entries={rows} {...more} />;
}
