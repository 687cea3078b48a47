/** What the processes of Business Support have in common. */
import { patched } from '@temporalio/workflow';
import type { ServiceCommand } from '../../activities/cases';
import type { CaseRef } from '../../domain/cases/kinds';
import { backTarget } from '../../domain/processes/stepBack';
import { runProcess, type Process } from './process';

/** How a request ends whose requester stays silent, and does not reopen it. */
const unanswered = 'unanswered';

/** Counts how often the process has come to each node: the round of its next step there. */
function counting(): (node: string) => { round: number } {
  const rounds = new Map<string, number>();
  return (node) => {
    const round = (rounds.get(node) ?? 0) + 1;
    rounds.set(node, round);
    return { round };
  };
}

/** Back with whoever asked, until they answer. Silent for too long it closes, and may be reopened for a while (D19). @returns false once it stays closed */
async function answered(p: Process, next: (node: string) => { round: number }): Promise<boolean> {
  while ((await p.humanTask('complete', next('complete'))) === unanswered && patched('silence-closes')) {
    if ((await p.deadline('unanswered', next('unanswered'))) !== 'reopened') return false;
  }
  return true;
}

/**
 * Tasks of Business Support one after the other, the first of them back to the requester as often as needed. Sent back to
 * an earlier one, it goes on from there. @returns how the last of them ended, or the one that refused, or that nobody answered
 */
export async function inOrder(p: Process, nodes: readonly [string, ...string[]]): Promise<string> {
  const next = counting();
  let at = 0;
  for (;;) {
    const node = nodes[at] ?? nodes[0];
    const outcome = await p.humanTask(node, next(node));
    const back = backTarget(outcome);
    if (outcome === 'returned') {
      if (!(await answered(p, next))) return unanswered;
    } else if (back !== null) at = nodes.indexOf(back);
    else if (outcome === 'refused' || at === nodes.length - 1) return outcome;
    else at += 1;
  }
}

/**
 * A step that writes what the request asks for; when the facts forbid it by now, that is how the request ends.
 * @param elsewhere the opportunity that it changes, and how, where the request's own case is not all that is written
 */
export async function carriedOut(
  p: Process,
  node: string,
  elsewhere?: { target: string; command: ServiceCommand },
): Promise<boolean> {
  const { outcome, refusalCode } = await (elsewhere
    ? p.serviceStep(node, elsewhere.command, { target: elsewhere.target })
    : p.serviceStep(node, { type: 'carryOut', step: node }));
  if (outcome !== 'refused') return true;
  await p.serviceStep('recordImpossible', { type: 'recordImpossible', code: refusalCode ?? 'not_applicable' });
  return false;
}

/** Resolved: it closes by itself, unless whoever asked sends it back to Business Support before (D19). */
export async function closedInTime(p: Process): Promise<void> {
  for (let round = 1; (await p.deadline('autoClose', { round })) === 'reopened'; round += 1)
    await p.humanTask('rework', { round });
}

/**
 * Review ⇄ complete, whatever else Business Support does by hand, the template's own steps, resolved, closed by itself.
 * @param work says whether it did what was asked @param byHand tasks that follow the review
 */
export async function runDesk(
  ref: CaseRef,
  work: (p: Process) => Promise<boolean>,
  byHand: readonly string[] = [],
): Promise<void> {
  await runProcess(ref, async (p) => {
    if (!['refused', unanswered].includes(await inOrder(p, ['review', ...byHand])) && (await work(p))) {
      await p.serviceStep('resolve', { type: 'resolveRequest' });
      await closedInTime(p);
    }
    await p.serviceStep('close', { type: 'closeRequest' });
  });
}
