import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/session';
import { BusyButton } from '../../components/inputs/BusyButton';
import { PageHeader } from '../../components/page/PageHeader';
import { ProblemNotice } from '../../components/page/ProblemNotice';
import { Empty, ErrorState, ListSkeleton, NoRight } from '../../components/page/States';
import { IncidentRow } from './IncidentRow';
import classes from './Incidents.module.css';
import { useIncidents, useReconcile } from './useIncidents';

/** For administrators: what does not go on by itself, and how to set it going again. */
export function IncidentsPage() {
  const { roles } = useMe();
  return roles.includes('administrator') ? <Incidents /> : <NoRight />;
}

function Incidents() {
  const { t } = useTranslation(['incidents', 'common']);
  const { query, rows, first, more } = useIncidents();
  const reconcile = useReconcile();
  const last = first?.lastReconciliation;
  const facts = last
    ? t('incidents:lastPass', { restarted: last.restarted ?? 0, ended: last.ended ?? 0 })
    : t('incidents:noPass');
  return (
    <>
      <PageHeader
        title={t('incidents:title')}
        facts={facts}
        actions={
          <BusyButton loading={reconcile.isPending} onClick={() => reconcile.mutate()}>
            {t('incidents:reconcile')}
          </BusyButton>
        }
      />
      <p role="status" className={classes.facts}>
        {reconcile.isSuccess && t('incidents:reconcileAsked')}
      </p>
      <ProblemNotice problem={reconcile.error} />
      {query.isPending && <ListSkeleton />}
      {query.isError && <ErrorState error={query.error} onRetry={query.refetch} />}
      {query.isSuccess && rows.length === 0 && (
        <Empty title={t('incidents:emptyTitle')} text={t('incidents:emptyText')} />
      )}
      <ul className={classes.list}>
        {rows.map((incident) => (
          <IncidentRow key={incident.id} incident={incident} />
        ))}
      </ul>
      {more.hasMore && (
        <BusyButton variant="default" loading={more.loadingMore} onClick={more.onLoadMore}>
          {t('common:list.loadMore')}
        </BusyButton>
      )}
    </>
  );
}
