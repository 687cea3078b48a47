import { useTranslation } from 'react-i18next';
import type { ActivityRow } from '../../../../contracts/activityReport';
import { emptyName } from '../../../../domain/french/names';
import { FigureTable } from '../../../components/figures/FigureTable';
import classes from '../Reports.module.css';

interface ActivityTableProps {
  id: string;
  title: string;
  /** What its rows are. */
  first: string;
  rows: readonly ActivityRow[];
}

/** Terminé, programmé à l’avenir, échéance dépassée (requirement 227). */
export function ActivityTable({ id, title, first, rows }: ActivityTableProps) {
  const { t } = useTranslation('reports');
  const figure = (of: (row: ActivityRow) => number) => (row: ActivityRow) => <span className={of(row) === 0 ? classes.none : undefined}>{of(row).toLocaleString('fr-FR')}</span>;
  return (
    <FigureTable
      id={id}
      title={title}
      rows={rows}
      rowKey={({ key }) => key ?? ''}
      columns={[
        { header: first, cell: ({ name }) => name ?? emptyName },
        { header: t('activity.column.done'), cell: figure(({ done }) => done), figure: true },
        { header: t('activity.column.meetings'), cell: figure(({ meetings }) => meetings), figure: true },
        { header: t('activity.column.planned'), cell: figure(({ planned }) => planned), figure: true },
        { header: t('activity.column.overdue'), cell: figure(({ overdue }) => overdue), figure: true },
      ]}
    />
  );
}
