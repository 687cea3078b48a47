import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ThereAreMore } from '../../../components/lists/ThereAreMore';
import { DayText } from '../../../components/values/DayText';
import { Empty, ErrorState, ListSkeleton } from '../../../components/page/States';
import { requestStatusName, templateName } from '../../../i18n/said';
import { accountRequestsQuery } from '../api/accountQueries';
import classes from './Tabs.module.css';

export function RequestsTab({ accountId }: { accountId: string }) {
  const { t } = useTranslation('accounts');
  const requests = useQuery(accountRequestsQuery(accountId));
  if (requests.isPending) return <ListSkeleton rows={3} />;
  if (requests.isError) return <ErrorState error={requests.error} onRetry={requests.refetch} />;
  if (requests.data.items.length === 0) return <Empty title={t('request.none')} text={t('request.noneText')} />;
  return (
    <>
      <ul className={classes.list} aria-label={t('tab.demandes')}>
        {requests.data.items.map(({ id, number, template, title, status, submittedAt }) => (
          <li key={id} className={classes.row}>
            <Link to="/demandes/$id" params={{ id }} className={classes.title}>
              {title}
              <span className={classes.quiet}>
                {number} · {templateName(template)}
              </span>
            </Link>
            <span>{requestStatusName(status)}</span>
            <span className={classes.quiet}>{submittedAt !== null && <DayText day={submittedAt} />}</span>
          </li>
        ))}
      </ul>
      <ThereAreMore of={requests.data} />
    </>
  );
}
