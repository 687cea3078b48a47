/** What the processes of Business Support have in common. */
import type { CaseRef } from '../../domain/cases/kinds';
import { runProcess, type Process } from './process';

/** Completeness by line, back to the requester as often as needed. @returns how the last review ended */
export async function reviewed(p: Process, node = 'review'): Promise<string> {
  for (let round = 1; ; round += 1) {
    const outcome = await p.humanTask(node, { round });
    if (outcome !== 'returned') return outcome;
    await p.humanTask('complete', { round });
  }
}

/** A step that writes what the request asks for; when the facts forbid it by now, that is how the request ends. */
export async function carriedOut(p: Process, node: string): Promise<boolean> {
  const { outcome, refusalCode } = await p.serviceStep(node, { type: 'carryOut', step: node });
  if (outcome !== 'refused') return true;
  await p.serviceStep('recordImpossible', { type: 'recordImpossible', code: refusalCode ?? 'not_applicable' });
  return false;
}

/** Resolved: it closes by itself, unless whoever asked sends it back to Business Support before (D19). */
export async function closedInTime(p: Process): Promise<void> {
  for (let round = 1; (await p.deadline('autoClose', { round })) === 'reopened'; round += 1) await p.humanTask('rework', { round });
}

/** Review ⇄ complete, the template's own steps, resolved, closed by itself. @param work says whether it did what was asked */
export async function runDesk(ref: CaseRef, work: (p: Process) => Promise<boolean>): Promise<void> {
  await runProcess(ref, async (p) => {
    if ((await reviewed(p)) === 'passed' && (await work(p))) {
      await p.serviceStep('resolve', { type: 'resolveRequest' });
      await closedInTime(p);
    }
    await p.serviceStep('close', { type: 'closeRequest' });
  });
}
