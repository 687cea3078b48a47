import type { CaseRef } from '../domain/cases/kinds';
import { carriedOut, runDesk } from './process-kit/desk';

/** What is still to bill gets another rhythm. */
export async function billingChange(ref: CaseRef): Promise<void> {
  await runDesk(ref, (p) => carriedOut(p, 'replaceInstalments'));
}
