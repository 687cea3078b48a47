import { ActivityFailure, isCancellation } from '@temporalio/workflow';
import type { CaseRef } from '../../domain/cases/kinds';
import { register } from './activities';
import type { Process } from './process';

type Outcome = Awaited<ReturnType<typeof register.checkCompany>>;

/** Asks the register about the company; a register that stays silent is noted, and Business Support goes on without it. */
async function ask(caseId: string): Promise<Outcome> {
  try {
    return await register.checkCompany({ caseId });
  } catch (error) {
    if (error instanceof ActivityFailure && !isCancellation(error)) return 'unavailable';
    throw error;
  }
}

export async function checkRegister(p: Process, { caseId }: CaseRef): Promise<void> {
  if (p.isDone('registerCheck')) return;
  await p.serviceStep('registerCheck', { type: 'recordRegisterCheck', outcome: await ask(caseId) });
}
