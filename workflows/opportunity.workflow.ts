import type { CaseRef } from '../domain/cases/kinds';
import { runProcess } from './process-kit/process';

/** An opportunity, from first contact to won or lost: people move it, the process does what follows from each move. */
export async function opportunity(ref: CaseRef): Promise<void> {
  await runProcess(ref, async (p) => {
    const rounds = new Map<string, number>();
    const roundOf = (node: string) => {
      const round = (rounds.get(node) ?? 0) + 1;
      rounds.set(node, round);
      return { round };
    };

    let node = 'identification';
    for (;;) {
      const moved = await p.waitFor(node, roundOf(node));
      if (moved === 'missionActive') {
        await p.serviceStep('win', { type: 'win' }, roundOf('win'));
        return;
      }
      if (moved === 'proposition')
        await p.serviceStep('prepareProposition', { type: 'prepareProposition' }, roundOf('prepareProposition'));
      node = moved;
    }
  });
}
