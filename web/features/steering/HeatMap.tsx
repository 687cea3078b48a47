import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkReport } from '../../../contracts/reports';
import type { ReportedKind } from '../../../domain/reporting/work';
import { useDrawing } from '../../components/process/useDrawing';
import { ErrorState } from '../../components/page/States';
import { heatOf } from './heat';
import { Section } from '../../components/figures/Section';
import classes from './Steering.module.css';

/** The diagram of a process, each step the darker the longer it takes; the table above says the same in figures. */
export function HeatMap({ kind, steps }: { kind: ReportedKind; steps: WorkReport['steps'] }) {
  const { t } = useTranslation('steering');
  const holder = useRef<HTMLDivElement>(null);
  const { canvas, failure } = useDrawing(holder, kind);
  useEffect(() => {
    if (canvas === null) return undefined;
    const marks = [...heatOf(steps.filter((step) => step.kind === kind))].map(
      ([node, heat]) => [node, `jl-heat-${heat}`] as const,
    );
    for (const [node, mark] of marks) canvas.addMarker(node, mark);
    return () => {
      for (const [node, mark] of marks) canvas.removeMarker(node, mark);
    };
  }, [canvas, kind, steps]);
  if (failure !== null) return <ErrorState error={failure} />;
  return (
    <Section id="steering-heat" title={t('heat.title')} note={t('heat.note')}>
      <div ref={holder} className={classes.canvas} role="group" aria-label={t('heat.label')} />
    </Section>
  );
}
