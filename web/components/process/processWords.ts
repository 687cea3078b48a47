import type { CaseKind } from '../../../domain/cases/kinds';
import type { BpmnWords } from '../../../domain/processes/bpmn';
import type { ProcessGraph } from '../../../domain/processes/graph';
import { outcomeName as outcomeWords } from '../../../domain/french/processNames';
import { translate } from '../../i18n/translate';
import { kindName, todoName } from '../cases/caseWords';

/** What a step of a process is called: a task by what it asks, anything else by what happens there. */
export function stepName(graph: ProcessGraph, node: string): string {
  return graph.nodes[node]?.type === 'userTask' ? todoName(node) : translate(`cases:node.${node}`);
}

/** How a step ended: "à compléter", "accordée"… */
export { outcomeName } from '../../../domain/french/processNames';

/** The diagram of a process, in the words of the screen. */
export function wordsOf(kind: CaseKind, graph: ProcessGraph): BpmnWords {
  return {
    process: kindName(kind),
    node: (id) => stepName(graph, id),
    outcome: outcomeWords,
    performer: (performer) => translate(`cases:performer.${performer}`),
  };
}
