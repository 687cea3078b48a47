import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { activityParts, activityReportOperations } from '../../../../contracts/activityReport';
import type { ActivityReport } from '../../../../contracts/activityReport';
import { activityPriorityNames, interactionKindNames } from '../../../../domain/french/names';
import { ExportMenu } from '../../../components/lists/ExportMenu';
import { refined } from '../../../format/address';
import type { Refinement } from '../../../format/address';
import { ReportPage } from '../ReportPage';
import { activityQuery } from '../reportSearch';
import type { ActivitySearch } from '../reportSearch';
import { useActivity } from '../useReports';
import { AccountFrequency } from './AccountFrequency';
import { ActivityHeadline } from './ActivityHeadline';
import { ActivityTable } from './ActivityTable';
import classes from '../Reports.module.css';

const route = getRouteApi('/shell/rapports/activite');

/** "Je suis mon activité clients/prospects" (requirements 225-227). */
export function ActivityPage() {
  const { t } = useTranslation('reports');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const refine = (change: Refinement<ActivitySearch>) =>
    void navigate({ search: (old) => refined(old, change), replace: true });
  return (
    <ReportPage
      name="activity"
      search={search}
      onRefine={refine}
      report={useActivity(search)}
      exports={
        <ExportMenu
          choices={activityParts.map((part) => ({
            operation: activityReportOperations.exportActivity,
            query: { ...activityQuery(search), part },
            label: t(`export.activity.${part}`),
          }))}
        />
      }
    >
      {(report) => (
        <>
          <Told report={report} />
          <AccountFrequency search={search} onRefine={refine} />
        </>
      )}
    </ReportPage>
  );
}

function Told({ report: { headline, kinds, people, units, segments, priorities } }: { report: ActivityReport }) {
  const { t } = useTranslation('reports');
  return (
    <>
      <ActivityHeadline headline={headline} />
      <div className={classes.columns}>
        <ActivityTable
          id="activity-kinds"
          title={t('activity.kinds')}
          first={t('activity.kind')}
          rows={kinds.map((row) => ({ ...row, name: interactionKindNames[row.key] }))}
        />
        <ActivityTable id="activity-people" title={t('activity.people')} first={t('activity.person')} rows={people} />
        {units.length > 1 && (
          <ActivityTable
            id="activity-units"
            title={t('activity.units')}
            first={t('axisName.businessUnit')}
            rows={units}
          />
        )}
        <ActivityTable
          id="activity-priorities"
          title={t('activity.priorities')}
          first={t('activity.priority')}
          rows={priorities.map((row) => ({ ...row, name: activityPriorityNames[row.key] }))}
        />
        <ActivityTable
          id="activity-segments"
          title={t('activity.segments')}
          first={t('axisName.segment')}
          rows={segments}
        />
      </div>
    </>
  );
}
