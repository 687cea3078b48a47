import type { CaseRef } from '../domain/cases/kinds';
import { checkRegister } from './process-kit/checkRegister';
import { closedInTime, inOrder } from './process-kit/desk';
import { runProcess } from './process-kit/process';

/** Acceptmi: completeness, know-your-client checks, decision (D18). */
export async function acceptance(ref: CaseRef): Promise<void> {
  await runProcess(ref, async (p) => {
    await checkRegister(p, ref);
    const granted = (await inOrder(p, ['review', 'kyc', 'decide'])) === 'granted';
    if (granted) await closedInTime(p);
    await p.serviceStep('close', { type: 'closeRequest' });
  });
}
