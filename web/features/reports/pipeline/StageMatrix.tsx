import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AxisRow, Figure, PipelineReport } from '../../../../contracts/commercialReports';
import { emptyName } from '../../../../domain/french/names';
import { stages } from '../../../../domain/opportunity/stage';
import { reportAxes } from '../../../../domain/reporting/commercial';
import type { ReportAxis } from '../../../../domain/reporting/commercial';
import { oneOf } from '../../../format/address';
import type { Refinement } from '../../../format/address';
import { stageName } from '../../../i18n/said';
import type { PipelineSearch } from '../reportSearch';
import { RoundMoney } from '../RoundMoney';
import figures from '../../../components/figures/Figures.module.css';
import classes from '../Reports.module.css';

interface StageMatrixProps {
  report: PipelineReport;
  by: ReportAxis;
  onRefine: (change: Refinement<PipelineSearch>) => void;
}

/** From the whole to its parts: a region opens its hubs, a hub its units, a unit its partners. */
const inside: Partial<Record<ReportAxis, (key: string) => Refinement<PipelineSearch>>> = {
  region: (region) => ({ region, par: 'hub' }),
  hub: (hub) => ({ hub, par: 'businessUnit' }),
  businessUnit: (bu) => ({ bu, par: 'engagementPartner' }),
};

/** "Montant" and "Nb opport." by stage, by whatever it is read by, with the total (requirements 219, 221, 222). */
export function StageMatrix({ report: { rows, total }, by, onRefine }: StageMatrixProps) {
  const { t } = useTranslation('reports');
  const open = inside[by];
  return (
    <section aria-labelledby="report-matrix" className={figures.section}>
      <div className={classes.heading}>
        <h2 id="report-matrix">{t('matrix.title')}</h2>
        <Select
          aria-label={t('matrix.by')}
          allowDeselect={false}
          data={reportAxes.map((axis) => ({ value: axis, label: t(`axis.${axis}`) }))}
          value={by}
          onChange={(axis) => onRefine({ par: oneOf(reportAxes, axis) })}
        />
      </div>
      <p className={figures.note}>{t('matrix.note')}</p>
      <div className={figures.scroll} role="group" aria-labelledby="report-matrix" tabIndex={0}>
        <table className={classes.matrix} aria-labelledby="report-matrix">
          <Head axis={t(`axisName.${by}`)} />
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">
                  {open && row.key !== null ? (
                    <button
                      type="button"
                      className={classes.fold}
                      title={t('matrix.open')}
                      onClick={() => onRefine(open(row.key ?? ''))}
                    >
                      {row.name}
                    </button>
                  ) : (
                    (row.name ?? emptyName)
                  )}
                </th>
                <Cells row={row} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('matrix.total')}</th>
              <Cells row={total} />
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}

function Head({ axis }: { axis: string }) {
  const { t } = useTranslation('reports');
  const groups = [
    ...stages.map((stage) => ({ id: stage, name: stageName(stage) })),
    { id: 'total', name: t('matrix.total') },
  ];
  return (
    <thead>
      <tr>
        <th rowSpan={2} scope="col">
          {axis}
        </th>
        {groups.map(({ id, name }) => (
          <th key={id} colSpan={2} scope="colgroup">
            {name}
          </th>
        ))}
      </tr>
      <tr>
        {groups.flatMap(({ id }) => [
          <th key={`${id} amount`} scope="col">
            {t('matrix.amount')}
          </th>,
          <th key={`${id} count`} scope="col">
            {t('matrix.count')}
          </th>,
        ])}
      </tr>
    </thead>
  );
}

const Cells = ({ row }: { row: AxisRow }) => [
  ...stages.map((stage) => <Cell key={stage} figure={row.stages[stage]} />),
  <Cell key="total" figure={row.total} />,
];

function Cell({ figure: { amount, count } }: { figure: Figure }) {
  return (
    <>
      <td>
        <RoundMoney value={amount} />
      </td>
      <td className={count === 0 ? classes.none : undefined}>{count.toLocaleString('fr-FR')}</td>
    </>
  );
}
