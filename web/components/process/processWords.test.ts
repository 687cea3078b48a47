import { caseKinds } from '../../../domain/cases/kinds';
import { bpmnOf } from '../../../domain/processes/bpmn';
import { graphs } from '../../../domain/processes/graphs';
import { translate } from '../../i18n/translate';
import { wordsOf } from './processWords';

// A missing text is its own key.
const untold = (text: string) => /^[\w:.]+\.\w+$/.test(text);

test.each(caseKinds)('every step, outcome and performer of %s has its words', (kind) => {
  const graph = graphs[kind];
  const words = wordsOf(kind, graph);
  const outcomes = graph.flows.flatMap(({ when }) => (when === undefined ? [] : [when]));
  const performers = Object.values(graph.nodes).flatMap((node) => (node.type === 'userTask' ? [node.performer] : []));
  const texts = [
    words.process,
    ...Object.keys(graph.nodes).map(words.node),
    ...outcomes.map(words.outcome),
    ...performers.map(words.performer),
  ];
  expect(texts.filter(untold)).toEqual([]);
});

test('the search would find a text that is missing', () => {
  expect(untold(translate('cases:node.nowhere'))).toBe(true);
});

test('the diagram carries them', () => {
  expect(bpmnOf(graphs.acceptance, wordsOf('acceptance', graphs.acceptance))).toContain('name="Contrôler les pièces"');
});
