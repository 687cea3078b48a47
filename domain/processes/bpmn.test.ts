import { BpmnModdle } from 'bpmn-moddle';
import { bpmnOf, gatewayOf, type BpmnWords } from './bpmn';
import { graphs } from './graphs';

const words: BpmnWords = {
  process: 'Procès « A & B »',
  node: (id) => `<${id}>`,
  outcome: (code) => code,
  performer: (performer) => performer,
};

interface Element {
  $type: string;
  id: string;
  name?: string;
  sourceRef?: Element;
  targetRef?: Element;
}

async function read(xml: string): Promise<{ elements: Element[]; warnings: unknown[]; name: string }> {
  const { rootElement, warnings } = await new BpmnModdle().fromXML(xml);
  const [process] = (rootElement as unknown as { rootElements: { name: string; flowElements: Element[] }[] })
    .rootElements;
  if (!process) throw new Error('no process');
  return { elements: process.flowElements, warnings, name: process.name };
}

describe('BPMN of a process', () => {
  test.each(Object.values(graphs))(
    '$process reads as BPMN 2.0 with every node of its graph and no broken reference',
    async (graph) => {
      const { elements, warnings } = await read(bpmnOf(graph, words));
      expect(warnings).toEqual([]);
      const ids = elements.map(({ id }) => id);
      expect(ids).toEqual(expect.arrayContaining(Object.keys(graph.nodes)));
      expect(new Set(ids).size).toBe(ids.length);
      const flows = elements.filter(({ $type }) => $type === 'bpmn:SequenceFlow');
      expect(flows.filter(({ sourceRef, targetRef }) => !sourceRef || !targetRef)).toEqual([]);
    },
  );

  test('a step with several outcomes decides at a gateway that names them', async () => {
    const { elements } = await read(bpmnOf(graphs.acceptance, words));
    const out = elements.filter(({ sourceRef }) => sourceRef?.id === gatewayOf('review'));
    expect(out.map(({ name, targetRef }) => [name, targetRef?.id])).toEqual([
      ['passed', 'kyc'],
      ['returned', 'complete'],
      ['refused', 'close'],
    ]);
    expect(
      elements.filter(({ sourceRef }) => sourceRef?.id === 'review').map(({ targetRef }) => targetRef?.id),
    ).toEqual([gatewayOf('review')]);
  });

  test('words keep what XML would read as markup', async () => {
    const { elements, name } = await read(bpmnOf(graphs.acceptance, words));
    expect([name, elements.find(({ id }) => id === 'kyc')?.name]).toEqual(['Procès « A & B »', '<kyc>']);
  });

  test.each([
    ['review', 'bpmn:UserTask'],
    ['registerCheck', 'bpmn:ServiceTask'],
    ['autoClose', 'bpmn:IntermediateCatchEvent'],
    ['submitted', 'bpmn:StartEvent'],
    ['ended', 'bpmn:EndEvent'],
  ])('%s is a %s', async (id, type) => {
    const { elements } = await read(bpmnOf(graphs.acceptance, words));
    expect(elements.find((element) => element.id === id)?.$type).toBe(type);
  });
});
