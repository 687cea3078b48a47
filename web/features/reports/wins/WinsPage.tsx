import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { winsParts, winsReportOperations } from '../../../../contracts/winsReport';
import type { WinsReport } from '../../../../contracts/winsReport';
import { ExportMenu } from '../../../components/lists/ExportMenu';
import { Empty } from '../../../components/page/States';
import { formatDay } from '../../../format/day';
import { useNow } from '../../../components/values/useNow';
import { refined } from '../../../format/address';
import { ReportPage } from '../ReportPage';
import { reportQuery } from '../reportSearch';
import { useWins } from '../useReports';
import { WinsHeadline } from './WinsHeadline';
import { WinTable } from './WinTable';
import figures from '../../../components/figures/Figures.module.css';
import classes from '../Reports.module.css';

const route = getRouteApi('/shell/rapports/wins');

/** "Synthèse des wins" (requirements 185, 237-241). */
export function WinsPage() {
  const { t } = useTranslation('reports');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <ReportPage
      name="wins"
      search={search}
      onRefine={(change) => void navigate({ search: (old) => refined(old, change), replace: true })}
      report={useWins(search)}
      exports={
        <ExportMenu
          choices={winsParts.map((part) => ({
            operation: winsReportOperations.exportWins,
            query: { ...reportQuery(search), part },
            label: t(`export.wins.${part}`),
          }))}
        />
      }
    >
      {(report) => <Told report={report} />}
    </ReportPage>
  );
}

function Told({ report }: { report: WinsReport }) {
  const { t } = useTranslation('reports');
  const now = useNow();
  const { total, before } = report;
  if (total.count === 0 && total.previous === null) return <Empty title={t('empty.wins')} text={t('empty.winsText')} />;
  return (
    <>
      <WinsHeadline report={report} />
      <p className={figures.note}>
        {t('wins.note', { from: formatDay(before.from, now), to: formatDay(before.to, now) })}
      </p>
      <div className={classes.columns}>
        <WinTable id="wins-segments" title={t('wins.segments')} first={t('axisName.segment')} rows={report.segments} />
        <WinTable
          id="wins-sectors"
          title={t('wins.sectors')}
          first={t('axisName.prioritySector')}
          rows={report.prioritySectors}
        />
        <WinTable
          id="wins-dynamics"
          title={t('wins.dynamics')}
          first={t('axisName.salesDynamic')}
          rows={report.salesDynamics}
        />
        <WinTable
          id="wins-practices"
          title={t('wins.practices')}
          first={t('axisName.practice')}
          rows={report.practices}
        />
        <WinTable
          id="wins-accounts"
          title={t('wins.topAccounts')}
          first={t('behind.client')}
          rows={report.topAccounts}
        />
        <WinTable id="wins-offers" title={t('wins.topOffers')} first={t('axisName.offer')} rows={report.topOffers} />
      </div>
    </>
  );
}
