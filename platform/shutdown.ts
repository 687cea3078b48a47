/** An orderly end: closers run once, one after the other, and a closer that hangs does not keep the process alive. */

export interface Closer {
  name: string;
  close: () => unknown;
}

export interface ShutdownOptions {
  /** Total time allowed for all closers, in milliseconds. */
  limitMs?: number;
  onProblem?: (message: string, cause: unknown) => void;
  exit?: (code: number) => void;
  signals?: NodeJS.EventEmitter;
}

/** Ends the process in order; `code` is its exit code when every closer succeeds. Calling twice runs the closers once. */
export type Shutdown = (code?: number) => Promise<void>;

/**
 * Closes everything in the given order on SIGINT, SIGTERM, or when the parent that started this process is gone.
 * Exit code: 0 after a signal, 1 when a closer failed or the time ran out.
 */
export function shutdownInOrder(closers: readonly Closer[], options: ShutdownOptions = {}): Shutdown {
  const {
    limitMs = 10_000,
    onProblem = () => undefined,
    exit = (code: number) => process.exit(code),
    signals = process,
  } = options;
  let ending: Promise<void> | undefined;

  const end: Shutdown = (code = 0) => (ending ??= run(code));
  const run = async (code: number) => {
    const timer = setTimeout(() => {
      onProblem(`not finished after ${limitMs} ms`, undefined);
      exit(1);
    }, limitMs);
    const allClosed = await closeEach(closers, onProblem);
    clearTimeout(timer);
    exit(allClosed ? code : 1);
  };

  const onSignal = () => void end();
  // The start-up tool keeps a channel to its children: when it is killed, nothing else would tell them.
  for (const event of ['SIGINT', 'SIGTERM', 'disconnect']) signals.on(event, onSignal);
  return end;
}

async function closeEach(
  closers: readonly Closer[],
  onProblem: (message: string, cause: unknown) => void,
): Promise<boolean> {
  let allClosed = true;
  for (const { name, close } of closers) {
    try {
      await close();
    } catch (cause) {
      allClosed = false;
      onProblem(`${name} did not close`, cause);
    }
  }
  return allClosed;
}
