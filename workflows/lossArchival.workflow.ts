import type { CaseRef } from '../domain/cases/kinds';
import { steps } from './process-kit/activities';
import { closedInTime, inOrder } from './process-kit/desk';
import { runProcess, type Process } from './process-kit/process';

/** In this order, so that a failure half-way never leaves an opportunity lost with live documents (D16, requirement 195). */
async function archived(p: Process, caseId: string, target: string): Promise<void> {
  const first = await p.serviceStep('archiveProposal', { type: 'archiveProposal' }, { target });
  if (first.outcome === 'refused') {
    await p.serviceStep('recordImpossible', { type: 'recordImpossible', code: first.refusalCode ?? 'not_applicable' });
    return;
  }
  const { lossReason, lostOn } = await steps.readLoss({ caseId });
  await p.serviceStep('loseMission', { type: 'loseMission' }, { target });
  await p.serviceStep('deletePlanningBlocks', { type: 'deletePlanningBlocks' }, { target });
  await p.serviceStep('loseOpportunity', { type: 'loseOpportunity', lossReason, lostOn, comment: null }, { target });
  await p.serviceStep('resolve', { type: 'resolveRequest' });
  await closedInTime(p);
}

/** Archiving what a lost opportunity left behind. */
export async function lossArchival(ref: CaseRef): Promise<void> {
  await runProcess(ref, async (p) => {
    const target = await p.subject();
    if ((await inOrder(p, ['confirm'])) === 'confirmed') await archived(p, ref.caseId, target);
    await p.serviceStep('close', { type: 'closeRequest' });
  });
}
