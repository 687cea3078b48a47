import type { CaseRef } from '../domain/cases/kinds';
import { carriedOut, runDesk } from './process-kit/desk';

/** What the register or the articles prove is written on the client file. */
export async function clientChange(ref: CaseRef): Promise<void> {
  await runDesk(ref, (p) => carriedOut(p, 'changeClient'));
}
