/**
 * Walks the process of a case as its workflow would: the graph says what comes next, and each step is the one that the
 * worker itself takes. A run that starts later finds the steps done and goes on from there.
 */
import { deadlineStep } from '../../../db/steps/deadlineStep';
import { endProcess } from '../../../db/steps/endProcess';
import { serviceStep } from '../../../db/steps/serviceStep';
import type { StepAnswer } from '../../../db/steps/step';
import { taskStep } from '../../../db/steps/taskStep';
import { waitStep } from '../../../db/steps/waitStep';
import type { CaseRef } from '../../../domain/cases/kinds';
import type { ProcessGraph } from '../../../domain/processes/graph';
import { graphs } from '../../../domain/processes/graphs';
import type { Play } from './play';
import { commandOf } from './service-commands';
import type { Token } from './token';

/** Lets the process do all that it can at this instant; it is looked at again by itself when it asked to be woken. */
export async function settle(play: Play, ref: CaseRef, at: Date): Promise<void> {
  const graph = graphs[ref.kind];
  const token = play.tokens.get(ref.caseId) ?? enter(graph);
  play.tokens.set(ref.caseId, token);
  for (;;) {
    if (graph.nodes[token.node]?.type === 'end') break;
    const answer = await look(play, ref, token, at);
    if (answer.ended) break;
    if (answer.outcome === null) {
      wakeLater(play, ref, token, answer);
      return;
    }
    go(token, following(graph, token.node, answer.outcome));
  }
  await endProcess(play.trx, ref.caseId);
}

function enter(graph: ProcessGraph): Token {
  const start = Object.keys(graph.nodes).find((name) => graph.nodes[name]?.type === 'start') ?? '';
  const token = { node: start, rounds: new Map<string, number>() };
  go(token, following(graph, start, null));
  return token;
}

function go(token: Token, node: string): void {
  token.node = node;
  token.rounds.set(node, (token.rounds.get(node) ?? 0) + 1);
}

function following(graph: ProcessGraph, from: string, outcome: string | null): string {
  const flow = graph.flows.find(
    (candidate) => candidate.from === from && (candidate.when === undefined || candidate.when === outcome),
  );
  if (!flow) throw new Error(`${graph.process} leads nowhere from ${from} after ${outcome ?? 'its start'}`);
  return flow.to;
}

async function look(play: Play, ref: CaseRef, token: Token, at: Date): Promise<StepAnswer> {
  const { node } = token;
  const step = { caseId: ref.caseId, node, round: token.rounds.get(node) ?? 1, at: at.getTime() };
  switch (graphs[ref.kind].nodes[node]?.type) {
    case 'userTask':
      return taskStep(play.trx, step);
    case 'wait':
      return waitStep(play.trx, step);
    case 'timer':
      return deadlineStep(play.trx, step);
    default:
      return serve(play, ref, step, at);
  }
}

async function serve(
  play: Play,
  ref: CaseRef,
  step: { caseId: string; node: string; round: number; at: number },
  at: Date,
): Promise<StepAnswer> {
  const { answer, touched } = await serviceStep(play.trx, { ...step, ...(await commandOf(play.trx, ref, step.node)) });
  if (answer.outcome === null) throw new Error(`${ref.kind} could not do ${step.node}`);
  for (const other of touched) await settle(play, other, at);
  return answer;
}

/** A step that is over by then has nothing left to be looked at. */
function wakeLater(play: Play, ref: CaseRef, token: Token, { wakeAt }: StepAnswer): void {
  if (wakeAt === null) return;
  const when = new Date(wakeAt);
  const { node } = token;
  const round = token.rounds.get(node);
  play.agenda.at(when, async () => {
    if (token.node === node && token.rounds.get(node) === round) await settle(play, ref, when);
  });
}
