/** A process as data: the same graph feeds the screen, the timeline, the workflow's conformance test and a BPMN export. */

/** Who does the work of a user task. */
export type Performer = 'business_support' | 'requester' | 'approver';

export type GraphNode =
  | { type: 'start' }
  | { type: 'userTask'; performer: Performer; outcomes: readonly string[] }
  /** Without outcomes, it just gets done. */
  | { type: 'serviceTask'; outcomes?: readonly string[] }
  /** Waits for a decision that people take outside any task. */
  | { type: 'wait'; outcomes: readonly string[] }
  /** Elapses, or ends before its time. */
  | { type: 'timer'; outcomes: readonly ['elapsed', 'reopened'] }
  | { type: 'end' };

export interface Flow {
  from: string;
  to: string;
  /** The outcome that takes this way; without it, any. */
  when?: string;
}

export interface ProcessGraph {
  process: string;
  version: number;
  nodes: Readonly<Record<string, GraphNode>>;
  flows: readonly Flow[];
  /** The nodes that a person sees as milestones, in order. */
  milestones: readonly string[];
}

/** Whether a step that ended with this outcome may be followed by that one. */
export function isEdge(graph: ProcessGraph, from: string, outcome: string | null, to: string): boolean {
  return graph.flows.some(
    (flow) => flow.from === from && flow.to === to && (flow.when === undefined || flow.when === outcome),
  );
}

/** What the task at this node may end with; empty for a node that is no user task. */
export function outcomesOf(graph: ProcessGraph, node: string): readonly string[] {
  const found = graph.nodes[node];
  return found?.type === 'userTask' ? found.outcomes : [];
}

/** Who performs the task at this node, or null for a node that is no user task. */
export function performerOf(graph: ProcessGraph, node: string): Performer | null {
  const found = graph.nodes[node];
  return found?.type === 'userTask' ? found.performer : null;
}

function onlyAfter(type: GraphNode['type'], graph: ProcessGraph, from: string, outcome: string | null): string | null {
  const ways = graph.flows.filter((flow) => flow.from === from && (flow.when === undefined || flow.when === outcome));
  const [way] = ways;
  return way && ways.length === 1 && graph.nodes[way.to]?.type === type ? way.to : null;
}

/** The one human task that follows this step when it ended so; null when anything else does, or more than one thing may. */
export const taskAfter = (graph: ProcessGraph, from: string, outcome: string | null): string | null =>
  onlyAfter('userTask', graph, from, outcome);

/** The same, where it is a decision that is waited for. */
export const waitAfter = (graph: ProcessGraph, from: string, outcome: string | null): string | null =>
  onlyAfter('wait', graph, from, outcome);

/** Whether nobody has anything to do any more once this task ended so: what follows, the process does by itself. */
export function endsWork(graph: ProcessGraph, node: string, outcome: string): boolean {
  const passed = new Set<string>();
  const reachesSomebody = (from: string, how: string | null): boolean =>
    graph.flows
      .filter((flow) => flow.from === from && (how === null || flow.when === undefined || flow.when === how))
      .some(({ to }) => {
        const type = graph.nodes[to]?.type;
        if (type !== 'serviceTask' || passed.has(to)) return type === 'userTask';
        passed.add(to);
        return reachesSomebody(to, null);
      });
  return !reachesSomebody(node, outcome);
}

/** Where a process begins. */
export function startOf(graph: ProcessGraph): string {
  const found = Object.entries(graph.nodes).find(([, { type }]) => type === 'start');
  if (!found) throw new Error(`${graph.process} begins nowhere`);
  return found[0];
}

/**
 * Faults of a graph that no compiler sees: flows to nowhere, unreachable nodes, an outcome without a way out.
 * @returns one sentence per fault; empty when the graph is sound
 */
export function faultsOf(graph: ProcessGraph): string[] {
  const names = Object.keys(graph.nodes);
  const dangling = graph.flows
    .filter((f) => !(f.from in graph.nodes) || !(f.to in graph.nodes))
    .map((f) => `${f.from} → ${f.to} leads nowhere`);
  const unreachable = names
    .filter((n) => graph.nodes[n]?.type !== 'start' && !graph.flows.some((f) => f.to === n))
    .map((n) => `${n} is never entered`);
  const stuck = Object.entries(graph.nodes).flatMap(([name, node]) => {
    if (node.type === 'end') return [];
    const outcomes: readonly (string | null)[] = ('outcomes' in node ? node.outcomes : undefined) ?? [null];
    return outcomes
      .filter((outcome) => !graph.flows.some((f) => f.from === name && (f.when === undefined || f.when === outcome)))
      .map((outcome) => `${name} has no way out of ${outcome ?? 'its end'}`);
  });
  return [...dangling, ...unreachable, ...stuck];
}

/** Whether the process has a way out of this step being refused; otherwise a refusal is an incident. */
export function expectsRefusal(graph: ProcessGraph, node: string): boolean {
  const found = graph.nodes[node];
  return found?.type === 'serviceTask' && (found.outcomes?.includes('refused') ?? false);
}
