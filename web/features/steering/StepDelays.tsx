import { useTranslation } from 'react-i18next';
import type { WorkReport } from '../../../contracts/reports';
import { graphs } from '../../../domain/processes/graphs';
import type { ReportedKind } from '../../../domain/reporting/work';
import { kindName } from '../../components/cases/caseWords';
import { stepName } from '../../components/process/processWords';
import { minutesInWords } from '../../../domain/french/figures';
import { FigureTable } from '../../components/figures/FigureTable';
import { HeatMap } from './HeatMap';
import classes from './Steering.module.css';

interface StepDelaysProps {
  steps: WorkReport['steps'];
  /** The one kind that the page is narrowed to: its diagram is drawn under the table. */
  kind: ReportedKind | undefined;
}

/** How long each step takes, its wait in the queue included, the slowest first. */
export function StepDelays({ steps, kind }: StepDelaysProps) {
  const { t } = useTranslation('steering');
  const duration = (minutes: number | null) => (minutes === null ? '–' : minutesInWords(minutes));
  return (
    <>
      <FigureTable
        id="steering-steps"
        title={t('steps.title')}
        note={t('steps.note')}
        rows={steps}
        rowKey={(step) => `${step.kind} ${step.node}`}
        columns={[
          { header: t('steps.step'), cell: (step) => stepName(graphs[step.kind], step.node) },
          { header: t('steps.kind'), cell: (step) => kindName(step.kind) },
          { header: t('steps.done'), cell: ({ done }) => done, figure: true },
          { header: t('steps.median'), cell: ({ medianMinutes }) => duration(medianMinutes), figure: true },
          { header: t('steps.ninetieth'), cell: ({ ninetiethMinutes }) => duration(ninetiethMinutes), figure: true },
          { header: t('steps.open'), cell: ({ open }) => open, figure: true },
          {
            header: t('steps.late'),
            cell: ({ late }) => (
              <span className={classes.words} data-late={late > 0 || undefined}>
                {late}
              </span>
            ),
            figure: true,
          },
        ]}
      />
      {kind !== undefined && <HeatMap kind={kind} steps={steps} />}
    </>
  );
}
