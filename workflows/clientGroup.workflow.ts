import type { CaseRef } from '../domain/cases/kinds';
import { carriedOut, runDesk } from './process-kit/desk';

/** A group gets its code and its companies; whoever asked is told the code. */
export async function clientGroup(ref: CaseRef): Promise<void> {
  await runDesk(ref, (p) => carriedOut(p, 'createGroup'));
}
