/** Papers drawn on a thread of their own. */
import { DomainError } from '../../domain/errors/domainError';
import { refuse } from '../../domain/errors/refusal';
import type { Printed } from '../../domain/letter/printed';
import { onThread, type ThreadLimits } from './onThread';
import type { PaperFile } from './render';
import type { Asked } from './drawThread';

const usual: ThreadLimits = { withinMs: 30_000, atOnce: 20, memoryMb: 512 };

export interface PaperDrawer {
  /**
   * Draws a paper as `render` does. One after the other, in the order asked.
   * @throws DomainError `paper_not_drawn` when too many are asked for, or one takes too long or too much
   */
  draw: (paper: Printed, madeOn: string) => Promise<PaperFile>;
  close: () => Promise<void>;
}

export function createPaperDrawer(limits: Partial<ThreadLimits> = {}): PaperDrawer {
  const queue = onThread<Asked, PaperFile>(
    'drawThread',
    { ...usual, ...limits },
    (cause) => new DomainError(refuse('paper_not_drawn'), { cause }),
  );
  return {
    draw: async (paper, madeOn) => {
      const file = await queue.ask({ paper, madeOn });
      return { ...file, content: Buffer.from(file.content) };
    },
    close: queue.close,
  };
}
