import type { CaseRef } from '../domain/cases/kinds';
import { carriedOut, runDesk } from './process-kit/desk';

/** A signed mandate is recorded on the client's account. */
export async function sepaMandate(ref: CaseRef): Promise<void> {
  await runDesk(ref, (p) => carriedOut(p, 'recordMandate'));
}
