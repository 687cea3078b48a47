import type { CaseRef } from '../domain/cases/kinds';
import { runDesk } from './process-kit/desk';

/** Business Support answers what no other model covers. */
export async function otherRequest(ref: CaseRef): Promise<void> {
  await runDesk(ref, () => Promise.resolve(true), ['handle']);
}
