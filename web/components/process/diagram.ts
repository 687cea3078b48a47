import { layoutProcess } from 'bpmn-auto-layout';
import type { CaseKind } from '../../../domain/cases/kinds';
import { bpmnOf } from '../../../domain/processes/bpmn';
import { graphs } from '../../../domain/processes/graphs';
import { wordsOf } from './processWords';

const laidOut = new Map<CaseKind, Promise<string>>();

/** The process as BPMN 2.0 with positions, as the screen draws it and as it is downloaded. */
export function diagramOf(kind: CaseKind): Promise<string> {
  const known = laidOut.get(kind);
  if (known) return known;
  const diagram = layoutProcess(bpmnOf(graphs[kind], wordsOf(kind, graphs[kind])));
  laidOut.set(kind, diagram);
  return diagram;
}
