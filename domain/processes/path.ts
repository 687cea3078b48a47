/** What a case has walked of its process: the steps it took, and the arrows between them. */
import { flowId, gatewayOf } from './bpmn';
import type { ProcessGraph } from './graph';

export interface WalkedStep {
  node: string;
  outcome: string | null;
  /** Whether the step is over. */
  closed: boolean;
}

/** Ids of the elements of the process's BPMN (`bpmnOf`) that the case went through, and of those where it is now. */
export interface WalkedPath {
  done: string[];
  current: string[];
}

function flowsBetween(graph: ProcessGraph, from: string, to: string): string[] {
  const branches = new Set(graph.flows.filter((flow) => flow.from === from).map((flow) => flow.to)).size > 1;
  if (!graph.flows.some((flow) => flow.from === from && flow.to === to)) return [];
  return branches ? [flowId(from, gatewayOf(from)), gatewayOf(from), flowId(gatewayOf(from), to)] : [flowId(from, to)];
}

/**
 * The path of a case over its diagram.
 *
 * @param steps in the order in which they were opened
 * @param over whether the process has ended: then the end that its last step leads to is part of the path
 */
export function pathOf(graph: ProcessGraph, steps: readonly WalkedStep[], over: boolean): WalkedPath {
  const start = Object.keys(graph.nodes).find((node) => graph.nodes[node]?.type === 'start');
  const last = steps.at(-1);
  const endsAt =
    over && last
      ? graph.flows.find(
          (flow) =>
            flow.from === last.node &&
            (flow.when === undefined || flow.when === last.outcome) &&
            graph.nodes[flow.to]?.type === 'end',
        )?.to
      : undefined;
  const walked = [
    ...(start === undefined ? [] : [start]),
    ...steps.map(({ node }) => node),
    ...(endsAt === undefined ? [] : [endsAt]),
  ];
  const flows = walked.flatMap((node, index) => {
    const next = walked[index + 1];
    return next === undefined ? [] : flowsBetween(graph, node, next);
  });
  const current = over ? [] : steps.filter(({ closed }) => !closed).map(({ node }) => node);
  const done = [...walked, ...flows].filter((id) => !current.includes(id));
  return { done: [...new Set(done)], current };
}
