import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CasePath } from '../../../contracts/processes';
import { graphs } from '../../../domain/processes/graphs';
import { pathOf } from '../../../domain/processes/path';
import { ErrorState } from '../page/States';
import classes from './ProcessCanvas.module.css';
import { useDrawing } from './useDrawing';

/** The diagram with the path taken in ink and the current step as the pole; drag to move, wheel to zoom. */
export function ProcessCanvas({ path }: { path: CasePath }) {
  const { t } = useTranslation('cases');
  const holder = useRef<HTMLDivElement>(null);
  const { canvas, failure } = useDrawing(holder, path.kind);
  useEffect(() => {
    if (canvas === null) return undefined;
    const steps = path.steps.map(({ node, outcome, closedAt }) => ({ node, outcome, closed: closedAt !== null }));
    const { done, current } = pathOf(graphs[path.kind], steps, path.over);
    const marks = [...done.map((id) => [id, 'jl-done'] as const), ...current.map((id) => [id, 'jl-now'] as const)];
    for (const [id, mark] of marks) canvas.addMarker(id, mark);
    return () => {
      for (const [id, mark] of marks) canvas.removeMarker(id, mark);
    };
  }, [canvas, path]);
  if (failure !== null) return <ErrorState error={failure} />;
  return <div ref={holder} className={classes.canvas} role="group" aria-label={t('process.diagram')} />;
}
