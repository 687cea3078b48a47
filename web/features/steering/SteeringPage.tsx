import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { reportOperations, workReportParts } from '../../../contracts/reports';
import type { WorkReport } from '../../../contracts/reports';
import { useMe } from '../../api/session';
import { ExportMenu } from '../../components/lists/ExportMenu';
import { PageHeader } from '../../components/page/PageHeader';
import { Empty, ErrorState, ListSkeleton, NoRight } from '../../components/page/States';
import { refined } from '../../format/address';
import { AgentTable } from './AgentTable';
import { Forecast } from './Forecast';
import { Headline } from './Headline';
import { HolderBar } from './HolderBar';
import { QualityTables } from './QualityTables';
import { maySteer } from '../../api/steering';
import { StepDelays } from './StepDelays';
import { SteeringFilters } from './SteeringFilters';
import type { SteeringSearch } from './steeringSearch';
import { reportQuery, useWorkReport } from './useWorkReport';
import { WeekBars } from './WeekBars';

const route = getRouteApi('/shell/pilotage');

/** For whoever answers for a desk or a unit: how much comes and goes, where it waits, what will be late, and why requests come back. */
export function SteeringPage() {
  const { roles } = useMe();
  return maySteer(roles) ? <Steering /> : <NoRight />;
}

function Steering() {
  const { t } = useTranslation('steering');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const report = useWorkReport(search);
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <ExportMenu
            choices={workReportParts.map((part) => ({
              operation: reportOperations.exportWorkReport,
              query: { ...reportQuery(search), part },
              label: t(`export.${part}`),
            }))}
          />
        }
      />
      <SteeringFilters
        search={search}
        onRefine={(change) => void navigate({ search: (old) => refined(old, change), replace: true })}
      />
      {report.isPending && <ListSkeleton rows={10} />}
      {report.isError && <ErrorState error={report.error} onRetry={report.refetch} />}
      {report.data !== undefined && <Told report={report.data} search={search} />}
    </>
  );
}

function Told({ report, search }: { report: WorkReport; search: SteeringSearch }) {
  const { t } = useTranslation('steering');
  const { totals, steps } = report;
  if (totals.open + totals.sent + totals.done === 0 && steps.length === 0)
    return <Empty title={t('empty.title')} text={t('empty.text')} />;
  return (
    <>
      <Headline totals={totals} search={search} days={report.forecast.length} />
      <Forecast days={report.forecast} />
      <WeekBars weeks={report.weeks} />
      <StepDelays steps={steps} kind={search.nature} />
      <HolderBar holders={report.holders} />
      <QualityTables quality={report.quality} refusals={report.refusals} />
      <AgentTable agents={report.agents} />
    </>
  );
}
