/** PDFs from outside, read on a thread of their own: one that is made to harm costs its thread, and the next one is read. */
import { onThread, type ThreadLimits } from './onThread';
import type { Answer } from './readThread';

const usual: ThreadLimits = { withinMs: 10_000, atOnce: 6, memoryMb: 256, growthMb: 400 };

export interface PdfReader {
  /**
   * @returns the lines of each page, in the order of reading; empty for a page without text, such as a scanned one
   * @throws when it is no PDF, is locked, or takes too long or too much
   */
  read: (content: Buffer) => Promise<string[][]>;
  close: () => Promise<void>;
}

export function createPdfReader(limits: Partial<ThreadLimits> = {}): PdfReader {
  const notRead = (cause?: unknown) => new Error('the PDF was not read', { cause });
  const queue = onThread<Uint8Array, Answer>('readThread', { ...usual, ...limits }, notRead);
  return {
    read: async (content) => {
      const answer = await queue.ask(new Uint8Array(content));
      if ('unread' in answer) throw notRead(answer.unread);
      return answer;
    },
    close: queue.close,
  };
}
