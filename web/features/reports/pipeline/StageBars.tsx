import { useTranslation } from 'react-i18next';
import type { AxisRow, PipelineReport } from '../../../../contracts/commercialReports';
import { accountKindNames } from '../../../../domain/french/names';
import { parseAmount } from '../../../../domain/money/cents';
import { stages } from '../../../../domain/opportunity/stage';
import { stageName } from '../../../i18n/said';
import { AxisTable, type AxisTableProps } from '../AxisTable';
import { RoundMoney } from '../RoundMoney';
import classes from '../Reports.module.css';

/** "Pipeline selon le statut client/prospect" and "selon la filière" (requirement 231): each chart is a table whose rows are drawn. */
export function StageBars({ byAccountKind, byPractice }: Pick<PipelineReport, 'byAccountKind' | 'byPractice'>) {
  const { t } = useTranslation('reports');
  const named = byAccountKind.map((row) => ({
    ...row,
    name: row.key === 'client' || row.key === 'prospect' ? accountKindNames[row.key] : row.name,
  }));
  return (
    <>
      <ul className={classes.keys} aria-hidden="true">
        {stages.map((stage) => (
          <li key={stage} className={classes.key} data-stage={stage}>
            {stageName(stage)}
          </li>
        ))}
      </ul>
      <div className={classes.columns}>
        <Bars id="report-kinds" title={t('bars.kinds')} first={t('bars.kind')} rows={named} />
        <Bars id="report-practices" title={t('bars.practices')} first={t('axisName.practice')} rows={byPractice} />
      </div>
    </>
  );
}

function Bars(table: AxisTableProps<AxisRow>) {
  const { t } = useTranslation('reports');
  const most = Math.max(1, ...table.rows.map(({ total }) => parseAmount(total.amount.amount)));
  return (
    <AxisTable
      {...table}
      columns={[
        { header: t('bars.share'), cell: (row) => <Bar row={row} most={most} /> },
        { header: t('matrix.amount'), cell: ({ total }) => <RoundMoney value={total.amount} />, figure: true },
        { header: t('matrix.count'), cell: ({ total }) => total.count.toLocaleString('fr-FR'), figure: true },
      ]}
    />
  );
}

function Bar({ row, most }: { row: AxisRow; most: number }) {
  const parts = stages.map((stage) => ({ stage, cents: parseAmount(row.stages[stage].amount.amount) }));
  const said = stages
    .filter((stage) => row.stages[stage].count > 0)
    .map((stage) => `${stageName(stage)} ${row.stages[stage].count}`)
    .join(', ');
  return (
    <div className={classes.stacked} title={said}>
      <span className="sr-only">{said}</span>
      {parts.map(({ stage, cents }) => (
        <span key={stage} data-stage={stage} aria-hidden="true" style={{ width: `${(cents / most) * 100}%` }} />
      ))}
    </div>
  );
}
