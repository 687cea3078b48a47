import { caseKinds } from '../../../domain/cases/kinds';
import { diagramOf } from './diagram';

const idsOf = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([, id = '']) => id);

test.each(caseKinds)('every element of the diagram of %s has a place, so that a modeler can show it', async (kind) => {
  const xml = await diagramOf(kind);
  const drawn = idsOf(xml, /bpmnElement="(\w+)"/g);
  const elements = idsOf(xml, /<bpmn:(?:\w*[eE]vent|\w*Task|\w*Gateway|sequenceFlow) id="(\w+)"/g);
  expect(elements.length).toBeGreaterThan(6);
  expect(elements.filter((id) => !drawn.includes(id))).toEqual([]);
});
