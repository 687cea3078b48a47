import type { CaseRef } from '../domain/cases/kinds';
import { steps } from './process-kit/activities';
import { closedInTime, inOrder } from './process-kit/desk';
import { runProcess, type Process } from './process-kit/process';

/** "Paramétrée": proposal becomes order, billing schedule, mission CHK → REA, then the initiator is told (D14, requirements 294-295). */
async function configured(p: Process, caseId: string, target: string): Promise<void> {
  const chosen = await steps.readConfiguration({ caseId });
  await p.serviceStep('convertToOrder', { type: 'convertToOrder' }, { target });
  await p.serviceStep(
    'createBillingSchedule',
    { type: 'createBillingSchedule', mode: chosen.billingMode, firstOn: chosen.firstBillingOn },
    { target },
  );
  await p.serviceStep(
    'activateMission',
    { type: 'activateMission', deliveryLeadId: chosen.deliveryLeadId },
    { target },
  );
  await p.serviceStep('notifyInitiator', { type: 'notifyInitiator' });
  await closedInTime(p);
}

/** Letmi: from the signed letter to a configured mission. */
export async function missionSetup(ref: CaseRef): Promise<void> {
  await runProcess(ref, async (p) => {
    const target = await p.subject();
    await p.serviceStep('startControl', { type: 'startControl' }, { target });
    if ((await inOrder(p, ['check', 'configure'])) === 'configured') await configured(p, ref.caseId, target);
    else await p.serviceStep('releaseControl', { type: 'releaseControl' }, { target });
    await p.serviceStep('close', { type: 'closeRequest' });
  });
}
