import type { CaseRef } from '../domain/cases/kinds';
import { carriedOut, runDesk } from './process-kit/desk';

/** The relation ends: missions first, then what works by itself for the client, then the clock of each document. */
export async function clientExit(ref: CaseRef): Promise<void> {
  await runDesk(ref, async (p) => {
    if (!(await carriedOut(p, 'closeMissions'))) return false;
    for (const step of ['closeVault', 'stopSynchronisations', 'startRetention'])
      await p.serviceStep(step, { type: 'carryOut', step });
    return true;
  });
}
