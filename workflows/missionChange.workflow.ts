import type { CaseRef } from '../domain/cases/kinds';
import { carriedOut, runDesk } from './process-kit/desk';

/** A mission under way is changed, renewed or closed. */
export async function missionChange(ref: CaseRef): Promise<void> {
  await runDesk(ref, (p) => carriedOut(p, 'changeMission'));
}
