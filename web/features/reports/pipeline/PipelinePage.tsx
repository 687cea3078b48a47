import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { commercialReportOperations, pipelineParts } from '../../../../contracts/commercialReports';
import type { PipelineReport } from '../../../../contracts/commercialReports';
import { ExportMenu } from '../../../components/lists/ExportMenu';
import { Empty } from '../../../components/page/States';
import { refined } from '../../../format/address';
import type { Refinement } from '../../../format/address';
import { ReportPage } from '../ReportPage';
import type { PipelineSearch } from '../reportSearch';
import { pipelineQuery, usePipeline } from '../useReports';
import { Behind } from './Behind';
import { PipelineHeadline } from './PipelineHeadline';
import { StageBars } from './StageBars';
import { StageMatrix } from './StageMatrix';

const route = getRouteApi('/shell/rapports');

/** "Pipeline commercial" (requirements 216-223, 228-236). */
export function PipelinePage() {
  const { t } = useTranslation('reports');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const refine = (change: Refinement<PipelineSearch>) =>
    void navigate({ search: (old) => refined(old, change), replace: true });
  return (
    <ReportPage
      name="pipeline"
      search={search}
      onRefine={refine}
      report={usePipeline(search)}
      exports={
        <ExportMenu
          choices={pipelineParts.map((part) => ({
            operation: commercialReportOperations.exportPipeline,
            query: { ...pipelineQuery(search), part },
            label: t(`export.${part}`),
          }))}
        />
      }
    >
      {(report) => <Told report={report} search={search} onRefine={refine} />}
    </ReportPage>
  );
}

interface ToldProps {
  report: PipelineReport;
  search: PipelineSearch;
  onRefine: (change: Refinement<PipelineSearch>) => void;
}

function Told({ report, search, onRefine }: ToldProps) {
  const { t } = useTranslation('reports');
  if (report.total.total.count === 0) return <Empty title={t('empty.pipeline')} text={t('empty.pipelineText')} />;
  return (
    <>
      <PipelineHeadline headline={report.headline} />
      <StageMatrix report={report} by={search.par ?? 'region'} onRefine={onRefine} />
      <StageBars byAccountKind={report.byAccountKind} byPractice={report.byPractice} />
      <Behind search={search} onRefine={onRefine} />
    </>
  );
}
