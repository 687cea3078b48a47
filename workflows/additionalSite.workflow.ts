import type { CaseRef } from '../domain/cases/kinds';
import { carriedOut, runDesk } from './process-kit/desk';

/** An establishment is added to the client's account. */
export async function additionalSite(ref: CaseRef): Promise<void> {
  await runDesk(ref, (p) => carriedOut(p, 'openSite'));
}
