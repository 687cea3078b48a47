import { parentPort } from 'node:worker_threads';

/** Answers what `onThread.ts` asks of this thread, one at a time. What fails ends the thread, and whoever waits is told; what is asked next gets another one. */
export function answerAsked(work: (asked: never) => Promise<unknown>): void {
  const asker = parentPort;
  if (!asker) throw new Error('this file runs on a thread of its own');
  asker.on('message', (asked: unknown) => void work(asked as never).then((answer) => asker.postMessage(answer)));
}
