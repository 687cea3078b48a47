import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportFrame } from '../../../contracts/commercialReports';
import { PageHeader } from '../../components/page/PageHeader';
import { ErrorState, ListSkeleton } from '../../components/page/States';
import type { Refinement } from '../../format/address';
import { Freshness, FreshnessToCome } from './Freshness';
import { InternalFooter } from './InternalFooter';
import { ReportFilters } from './ReportFilters';
import type { ReportName } from './reportNames';
import type { ReportSearch } from './reportSearch';
import { ReportTabs } from './ReportTabs';
import classes from './Reports.module.css';

interface ReportPageProps<Report> {
  name: ReportName;
  search: ReportSearch;
  onRefine: (change: Refinement<ReportSearch>) => void;
  report: {
    data: Report | undefined;
    error: Error | null;
    isPending: boolean;
    dataUpdatedAt: number;
    refetch: () => unknown;
  };
  exports: ReactNode;
  /** The report once it is there. */
  children: (report: Report) => ReactNode;
}

/** What the three reports share: whose figures, of when, under which filters, and for whose eyes. */
export function ReportPage<Report extends ReportFrame>({
  name,
  search,
  onRefine,
  report,
  exports,
  children,
}: ReportPageProps<Report>) {
  const { t } = useTranslation('reports');
  const { data } = report;
  return (
    <div className={classes.page}>
      <PageHeader
        title={t(`title.${name}`)}
        facts={data ? <Freshness frame={data} readAt={report.dataUpdatedAt} /> : <FreshnessToCome />}
        actions={exports}
      />
      <ReportTabs />
      <ReportFilters
        of={name === 'activity' ? 'interactions' : 'opportunities'}
        search={search}
        fiscalYears={data?.fiscalYears ?? []}
        fiscalYear={data?.period.fiscalYear ?? null}
        onRefine={onRefine}
      />
      {report.isPending && <ListSkeleton rows={10} />}
      {report.error !== null && <ErrorState error={report.error} onRetry={report.refetch} />}
      {data !== undefined && children(data)}
      <InternalFooter />
    </div>
  );
}
