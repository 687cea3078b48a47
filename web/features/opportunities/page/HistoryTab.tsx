import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpportunityView } from '../../../../contracts/opportunities/opportunity';
import { record } from '../../../api/keys';
import { usePages } from '../../../api/usePages';
import { DayInput } from '../../../components/inputs/DayInput';
import { ErrorState, ListSkeleton } from '../../../components/page/States';
import { Timeline } from '../../../components/cases/Timeline';
import { useToday } from '../../../components/values/useToday';
import { timelinePage } from '../api/opportunity';
import { AsOf } from './AsOf';
import classes from './Page.module.css';

/** What happened, newest first: by people, by the process, and why. */
export function HistoryTab({ opportunity: { id, number } }: { opportunity: OpportunityView }) {
  const { t } = useTranslation('opportunities');
  const today = useToday();
  const { query, rows, more } = usePages({
    queryKey: record('opportunity', id, 'timeline'),
    fetchPage: (cursor, signal) => timelinePage(id, cursor, signal),
  });
  const [day, setDay] = useState<string | null>(null);
  if (query.error) return <ErrorState error={query.error} onRetry={query.refetch} />;
  if (query.isPending) return <ListSkeleton rows={5} />;
  return (
    <>
      <div className={classes.asOf}>
        <DayInput label={t('asOf.day')} description={t('asOf.hint')} maxDate={today} value={day} onChange={setDay} />
        {day !== null && <AsOf opportunityId={id} day={day} />}
      </div>
      <Timeline label={t('page.history', { number })} entries={rows} {...more} />
    </>
  );
}
