/** Where Business Support may send a case back to: earlier tasks of its own, as long as nothing was done in between that stays done. */
import type { GraphNode, ProcessGraph } from './graph';

/** How a task ends that sends its case back to another one. */
export const backOutcome = (node: string): string => `backTo${node.charAt(0).toUpperCase()}${node.slice(1)}`;

/** The task that an outcome goes back to; null for one that goes on. */
export function backTarget(outcome: string): string | null {
  const [, name] = /^backTo([A-Z]\w*)$/.exec(outcome) ?? [];
  return name === undefined ? null : `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

export interface StepBackTarget {
  node: string;
  /** What was done since and cannot be undone: with any of it, there is no way back. */
  effects: string[];
  /** The tasks from there to here, both included: each is done again. */
  tasks: string[];
}

const isDesk = (node: GraphNode | undefined): boolean =>
  node?.type === 'userTask' && node.performer === 'business_support';

/** The shortest way on, without going back; null when there is none. */
function wayOn({ flows }: ProcessGraph, from: string, to: string): string[] | null {
  const ways: string[][] = [[from]];
  const seen = new Set([from]);
  for (let way = ways.shift(); way; way = ways.shift()) {
    const last = way.at(-1);
    if (last === to) return way;
    for (const flow of flows) {
      if (flow.from !== last || seen.has(flow.to) || (flow.when !== undefined && backTarget(flow.when) !== null))
        continue;
      seen.add(flow.to);
      ways.push([...way, flow.to]);
    }
  }
  return null;
}

/** What was answered is answered: the time to reopen it runs since. */
const effectOf = (node: string): string => (node === 'autoClose' ? 'resolve' : node);

/** Earlier tasks of Business Support, the first of the process first. */
export function stepsBackOf(graph: ProcessGraph, node: string): StepBackTarget[] {
  if (!isDesk(graph.nodes[node])) return [];
  return Object.keys(graph.nodes)
    .filter((name) => name !== node && isDesk(graph.nodes[name]))
    .flatMap((name) => {
      const way = wayOn(graph, name, node);
      // Where the way on leads back here as well, neither is before the other.
      if (!way || wayOn(graph, node, name)) return [];
      const effects = way.filter((step) => graph.nodes[step]?.type !== 'userTask').map(effectOf);
      return [
        {
          node: name,
          effects: [...new Set(effects)],
          tasks: way.filter((step) => graph.nodes[step]?.type === 'userTask'),
        },
      ];
    });
}

/** The same graph with the ways back that it allows, so that screen, diagram and conformance know them. */
export function withStepsBack(graph: ProcessGraph): ProcessGraph {
  const back = Object.keys(graph.nodes).flatMap((from) =>
    stepsBackOf(graph, from)
      .filter(({ effects }) => effects.length === 0)
      .map(({ node: to }) => ({ from, to, when: backOutcome(to) })),
  );
  return { ...graph, flows: [...graph.flows, ...back] };
}
