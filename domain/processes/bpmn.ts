/** A process graph as BPMN 2.0, for the diagram on screen and for other modelers. */
import type { GraphNode, Performer, ProcessGraph } from './graph';

/** The words of the diagram; the graph itself knows codes only. */
export interface BpmnWords {
  process: string;
  node: (id: string) => string;
  outcome: (code: string) => string;
  performer: (performer: Performer) => string;
}

const schema = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

/** The id of the gateway behind a node that several ways lead out of. */
export const gatewayOf = (node: string): string => `${node}_outcome`;

/** The id of an arrow between two elements of the diagram; where ways part, it goes to the gateway and on from there. */
export const flowId = (from: string, to: string): string => `flow_${from}_${to}`;

function branches(graph: ProcessGraph, node: string): boolean {
  return new Set(graph.flows.filter(({ from }) => from === node).map(({ to }) => to)).size > 1;
}

/** An arrow of the diagram, with the outcomes that take it. */
interface Arrow {
  from: string;
  to: string;
  name: string;
}

/** The arrows of the diagram; ways with the same ends are one arrow that names all its outcomes. */
function arrowsOf(graph: ProcessGraph, words: BpmnWords): Arrow[] {
  const gateways = Object.keys(graph.nodes).filter((node) => branches(graph, node));
  const toGateways = gateways.map((node) => ({ from: node, to: gatewayOf(node), name: '' }));
  const ends = new Map(graph.flows.map(({ from, to }) => [flowId(from, to), { from, to }]));
  const between = [...ends.values()].map(({ from, to }) => {
    if (!gateways.includes(from)) return { from, to, name: '' };
    const outcomes = graph.flows
      .filter((flow) => flow.from === from && flow.to === to)
      .flatMap(({ when }) => (when === undefined ? [] : [words.outcome(when)]));
    return { from: gatewayOf(from), to, name: outcomes.join(', ') };
  });
  // A layout draws the first way out straight on: the way to the next milestone.
  const onwards = ({ to }: Arrow): number => (graph.milestones.includes(to) ? 0 : 1);
  return [...toGateways, ...between.sort((a, b) => onwards(a) - onwards(b))];
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);
const named = (name: string): string => (name === '' ? '' : ` name="${escaped(name)}"`);
const element = (tag: string, id: string, name: string, inside: string): string =>
  `<bpmn:${tag} id="${id}"${named(name)}>${inside}</bpmn:${tag}>`;

const tags: Readonly<Record<GraphNode['type'], string>> = {
  start: 'startEvent',
  end: 'endEvent',
  userTask: 'userTask',
  serviceTask: 'serviceTask',
  wait: 'receiveTask',
  timer: 'intermediateCatchEvent',
};

/** What a layout follows from node to node. */
function ends(arrows: readonly Arrow[], node: string): string {
  const incoming = arrows
    .filter(({ to }) => to === node)
    .map(({ from, to }) => `<bpmn:incoming>${flowId(from, to)}</bpmn:incoming>`);
  const outgoing = arrows
    .filter(({ from }) => from === node)
    .map(({ from, to }) => `<bpmn:outgoing>${flowId(from, to)}</bpmn:outgoing>`);
  return [...incoming, ...outgoing].join('');
}

function nodeElement(id: string, node: GraphNode, arrows: readonly Arrow[], words: BpmnWords): string {
  const performer =
    node.type === 'userTask'
      ? `<bpmn:documentation>${escaped(words.performer(node.performer))}</bpmn:documentation>`
      : '';
  const timer = node.type === 'timer' ? `<bpmn:timerEventDefinition id="${id}_timer" />` : '';
  return element(tags[node.type], id, words.node(id), `${performer}${ends(arrows, id)}${timer}`);
}

function arrowElement({ from, to, name }: Arrow): string {
  return `<bpmn:sequenceFlow id="${flowId(from, to)}"${named(name)} sourceRef="${from}" targetRef="${to}" />`;
}

/**
 * The process as a BPMN 2.0 document without positions: a layout gives them.
 * A node keeps its name in the graph as its id, so that the path of a case can be drawn over it.
 */
export function bpmnOf(graph: ProcessGraph, words: BpmnWords): string {
  const arrows = arrowsOf(graph, words);
  const gateways = Object.keys(graph.nodes).filter((node) => branches(graph, node));
  const inside = [
    ...Object.entries(graph.nodes).map(([id, node]) => nodeElement(id, node, arrows, words)),
    ...gateways.map((node) => element('exclusiveGateway', gatewayOf(node), '', ends(arrows, gatewayOf(node)))),
    ...arrows.map(arrowElement),
  ];
  const process = `<bpmn:process id="${graph.process}"${named(words.process)} isExecutable="false">${inside.join('')}</bpmn:process>`;
  return `<?xml version="1.0" encoding="UTF-8"?><bpmn:definitions xmlns:bpmn="${schema}" id="${graph.process}_v${graph.version}" targetNamespace="urn:jalon:processes">${process}</bpmn:definitions>`;
}
