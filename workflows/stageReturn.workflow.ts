import type { CaseRef } from '../domain/cases/kinds';
import { carriedOut, runDesk } from './process-kit/desk';

/** From Proposition back to Qualification: one decision on the opportunity does all that was announced (D17). */
export async function stageReturn(ref: CaseRef): Promise<void> {
  await runDesk(ref, async (p) =>
    carriedOut(p, 'returnToQualification', {
      target: await p.subject(),
      command: { type: 'returnToQualification', reason: null, announced: [] },
    }),
  );
}
