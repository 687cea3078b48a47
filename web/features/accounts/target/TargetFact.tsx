import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fiscalYearLabel } from '../../../../domain/dates/fiscalYear';
import { priorityTargetQuery } from './targetQueries';

/** Among the facts of the account's head, where it is a target of the year or may become one. */
export function TargetFact({ accountId }: { accountId: string }) {
  const { t } = useTranslation('accounts');
  const { data } = useQuery(priorityTargetQuery(accountId));
  if (data?.target?.state !== 'proposed' && data?.target?.state !== 'validated') return null;
  return <span>{t(`target.fact.${data.target.state}`, { year: fiscalYearLabel(data.fiscalYear) })}</span>;
}
