import { useTranslation } from 'react-i18next';
import { record } from '../../../api/keys';
import { usePages } from '../../../api/usePages';
import { BusyButton } from '../../../components/inputs/BusyButton';
import { DayText } from '../../../components/values/DayText';
import { ErrorState, ListSkeleton } from '../../../components/page/States';
import { historyPage } from '../api/accountQueries';
import { historyWords } from './historyWords';
import classes from './Tabs.module.css';

/** Who changed what, newest first: which fields, never their former values. */
export function HistoryTab({ accountId }: { accountId: string }) {
  const { t } = useTranslation(['accounts', 'cases', 'common']);
  const { query, rows, more } = usePages({
    queryKey: record('account', accountId, 'history'),
    fetchPage: (cursor, signal) => historyPage(accountId, cursor, signal),
  });
  if (query.isPending) return <ListSkeleton rows={4} />;
  if (query.isError) return <ErrorState error={query.error} onRetry={query.refetch} />;
  return (
    <>
      <ol className={classes.list} aria-label={t('accounts:tab.historique')}>
        {rows.map((entry) => (
          <li key={`${entry.at}${entry.action}${entry.objectId ?? ''}`} className={classes.row}>
            <span className={classes.title}>{historyWords(entry)}</span>
            <span className={classes.quiet}>
              {entry.by === '' ? t('cases:bySystem') : entry.by} · <DayText day={entry.at} time />
            </span>
          </li>
        ))}
      </ol>
      {more.hasMore && (
        <BusyButton variant="subtle" loading={more.loadingMore} onClick={more.onLoadMore}>
          {t('common:list.loadMore')}
        </BusyButton>
      )}
    </>
  );
}
