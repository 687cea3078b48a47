import type { CaseRef } from '../domain/cases/kinds';
import { carriedOut, runDesk } from './process-kit/desk';

/** Business Support connects an existing client; its services open the day after (D26). */
export async function onboarding(ref: CaseRef): Promise<void> {
  await runDesk(ref, (p) => carriedOut(p, 'openServices'), ['connect']);
}
