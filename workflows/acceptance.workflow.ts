import type { CaseRef } from '../domain/cases/kinds';
import { checkRegister } from './process-kit/checkRegister';
import { closedInTime, reviewed } from './process-kit/desk';
import { runProcess } from './process-kit/process';

/** Acceptmi: completeness, know-your-client checks, decision (D18). */
export async function acceptance(ref: CaseRef): Promise<void> {
  await runProcess(ref, async (p) => {
    await checkRegister(p, ref);
    const granted = (await reviewed(p)) === 'passed' && (await p.humanTask('kyc')) === 'passed' && (await p.humanTask('decide')) === 'granted';
    if (granted) await closedInTime(p);
    await p.serviceStep('close', { type: 'closeRequest' });
  });
}
