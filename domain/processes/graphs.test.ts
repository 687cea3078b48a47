import { endsWork, faultsOf, isEdge } from './graph';
import { graphs } from './graphs';

describe('process graphs', () => {
  test.each(Object.values(graphs))('$process has no dead end and no node that nothing enters', (graph) => {
    expect(faultsOf(graph)).toEqual([]);
  });

  test.each(Object.values(graphs))('$process names as milestones only nodes that it has', (graph) => {
    expect(graph.milestones.filter((node) => !(node in graph.nodes))).toEqual([]);
  });

  test('an outcome takes its own way only', () => {
    expect(isEdge(graphs.acceptance, 'review', 'returned', 'complete')).toBe(true);
    expect(isEdge(graphs.acceptance, 'review', 'passed', 'complete')).toBe(false);
  });

  test.each<[keyof typeof graphs, string, string, boolean]>([
    ['acceptance', 'review', 'passed', false],
    ['acceptance', 'review', 'returned', false],
    ['acceptance', 'kyc', 'passed', false],
    ['acceptance', 'decide', 'granted', true],
    ['acceptance', 'review', 'refused', true],
    ['acceptance', 'rework', 'done', true],
    ['missionSetup', 'check', 'passed', false],
    ['missionSetup', 'check', 'refused', true],
    ['missionSetup', 'configure', 'configured', true],
    ['creditNote', 'review', 'passed', true],
    ['onboarding', 'review', 'passed', false],
    ['otherRequest', 'handle', 'done', true],
  ])('in %s, %s ended by %s leaves nobody anything to do: %s', (kind, node, outcome, ends) => {
    expect(endsWork(graphs[kind], node, outcome)).toBe(ends);
  });

  test('a graph with an outcome that leads nowhere is found out', () => {
    const broken = { ...graphs.acceptance, flows: graphs.acceptance.flows.filter((flow) => flow.when !== 'returned') };
    expect(faultsOf(broken)).toContain('review has no way out of returned');
  });
});
