import type { CaseRef } from '../domain/cases/kinds';
import { carriedOut, runDesk } from './process-kit/desk';

/** Part of what was billed is given back. */
export async function creditNote(ref: CaseRef): Promise<void> {
  await runDesk(ref, (p) => carriedOut(p, 'issueCreditNote'));
}
