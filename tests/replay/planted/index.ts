/** A planted fault: each process sleeps before it does anything, which no recorded run did. */
import { sleep } from '@temporalio/workflow';
import { acceptance as real } from '../../../workflows';
import type { CaseRef } from '../../../domain/cases/kinds';

export async function acceptance(ref: CaseRef): Promise<void> {
  await sleep('1 second');
  await real(ref);
}
