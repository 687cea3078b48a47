/** Work on a thread of its own: a long one keeps nobody waiting but whoever asked for it, and not for ever. */
import path from 'node:path';
import { Worker } from 'node:worker_threads';

export interface ThreadLimits {
  /** One piece of work, in milliseconds; its thread is ended then. */
  withinMs: number;
  /** Pieces that are asked for at once, the one under way included. */
  atOnce: number;
  /** Of the thread's own objects, so that what needs more ends it and not the process. */
  memoryMb: number;
  /** Of the whole process meanwhile: buffers stand outside of the thread's objects. No bound unless said. */
  growthMb?: number;
}

export interface ThreadQueue<Asked, Answer> {
  /** One after the other, in the order asked. @throws what `notDone` makes when too many are asked for, or one takes too long or too much */
  ask: (asked: Asked) => Promise<Answer>;
  close: () => Promise<void>;
}

/** The sources as they are need the loader that runs them; what is built does not. */
const extension = path.extname(__filename);
const loader = extension === '.ts' ? ['--require', 'tsx/cjs'] : [];

const LOOK_EVERY_MS = 50;
const residentMb = () => process.memoryUsage.rss() / 1_000_000;

function openThread(name: string, { memoryMb }: ThreadLimits): Worker {
  const thread = new Worker(path.join(__dirname, `${name}${extension}`), {
    execArgv: loader,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  // A process that has nothing else to do ends.
  thread.unref();
  return thread;
}

/** Asks the thread for one answer, and ends the thread when none comes. */
function askOf<Answer>(
  thread: Worker,
  asked: unknown,
  { withinMs, growthMb = Infinity }: ThreadLimits,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const giveUp = (cause: unknown) => {
      settle();
      reject(cause instanceof Error ? cause : new Error(String(cause)));
      void thread.terminate();
    };
    const from = residentMb();
    const patience = setTimeout(giveUp, withinMs, 'time');
    const watch =
      growthMb === Infinity
        ? undefined
        : setInterval(() => residentMb() - from > growthMb && giveUp('memory'), LOOK_EVERY_MS);
    const done = (answer: Answer) => {
      settle();
      resolve(answer);
    };
    const settle = () => {
      clearTimeout(patience);
      clearInterval(watch);
      thread.off('message', done).off('error', giveUp).off('exit', giveUp);
    };
    thread.on('message', done).on('error', giveUp).on('exit', giveUp).postMessage(asked);
  });
}

/**
 * The thread begins with the first piece of work.
 * @param name of the file beside this one that runs on it
 */
export function onThread<Asked, Answer>(
  name: string,
  limits: ThreadLimits,
  notDone: (cause?: unknown) => Error,
): ThreadQueue<Asked, Answer> {
  let thread: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let asking = 0;

  async function askNext(asked: Asked): Promise<Answer> {
    const known = thread ?? openThread(name, limits);
    thread = known;
    try {
      return await askOf<Answer>(known, asked, limits);
    } catch (error) {
      thread = null;
      throw notDone(error);
    }
  }

  return {
    ask: async (asked) => {
      if (asking >= limits.atOnce) throw notDone();
      asking += 1;
      const before = last;
      const answered = before.then(() => askNext(asked));
      last = answered.then(
        () => undefined,
        () => undefined,
      );
      try {
        return await answered;
      } finally {
        asking -= 1;
      }
    },
    close: async () => {
      await thread?.terminate();
    },
  };
}
