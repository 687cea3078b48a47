/** A planted fault: each process sleeps before it does anything, which no recorded run did. */
import { sleep } from '@temporalio/workflow';
import { acceptance as realAcceptance, opportunity as realOpportunity } from '../../../workflows';
import type { CaseRef } from '../../../domain/cases/kinds';

export async function acceptance(ref: CaseRef): Promise<void> {
  await sleep('1 second');
  await realAcceptance(ref);
}

export async function opportunity(ref: CaseRef): Promise<void> {
  await sleep('1 second');
  await realOpportunity(ref);
}
