import { useTranslation } from 'react-i18next';
import type { ActivityRow } from '../../../../contracts/activityReport';
import { AxisTable, type AxisTableProps } from '../AxisTable';
import classes from '../Reports.module.css';

/** Terminé, programmé à l’avenir, échéance dépassée (requirement 227). */
export function ActivityTable(table: AxisTableProps<ActivityRow>) {
  const { t } = useTranslation('reports');
  const figure = (of: (row: ActivityRow) => number) => (row: ActivityRow) => (
    <span className={of(row) === 0 ? classes.none : undefined}>{of(row).toLocaleString('fr-FR')}</span>
  );
  return (
    <AxisTable
      {...table}
      columns={[
        { header: t('activity.column.done'), cell: figure(({ done }) => done), figure: true },
        { header: t('activity.column.meetings'), cell: figure(({ meetings }) => meetings), figure: true },
        { header: t('activity.column.planned'), cell: figure(({ planned }) => planned), figure: true },
        { header: t('activity.column.overdue'), cell: figure(({ overdue }) => overdue), figure: true },
      ]}
    />
  );
}
