import type { CaseRef } from '../domain/cases/kinds';
import { checkRegister } from './process-kit/checkRegister';
import { runProcess, type Process } from './process-kit/process';

/** Completeness by line, back to the requester as often as needed. */
async function reviewed(p: Process): Promise<string> {
  for (let round = 1; ; round += 1) {
    const outcome = await p.humanTask('review', { round });
    if (outcome !== 'returned') return outcome;
    await p.humanTask('complete', { round });
  }
}

/** Acceptmi: completeness, know-your-client checks, decision (D18). */
export async function acceptance(ref: CaseRef): Promise<void> {
  await runProcess(ref, async (p) => {
    await checkRegister(p, ref);
    const granted = (await reviewed(p)) === 'passed' && (await p.humanTask('kyc')) === 'passed' && (await p.humanTask('decide')) === 'granted';
    if (granted) await p.deadline('autoClose');
    await p.serviceStep('close', { type: 'closeRequest' });
  });
}
