import type { CaseRef } from '../domain/cases/kinds';
import { runProcess } from './process-kit/process';

/** One decision on one content of a proposal (D12). */
export async function proposalApproval(ref: CaseRef): Promise<void> {
  await runProcess(ref, async (p) => {
    const target = await p.subject();
    await p.humanTask('approve');
    await p.serviceStep('recordApproval', { type: 'recordApproval', approvalId: ref.caseId }, { target });
    await p.serviceStep('close', { type: 'closeApproval' });
  });
}
