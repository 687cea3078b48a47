/**
 * Does the work now and then again after each pause; one at a time, errors reported and survived.
 * @returns stops it, after the work under way
 */
export function every(
  pauseMs: number,
  work: () => Promise<unknown>,
  onError: (error: unknown) => void,
): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let current: Promise<void> = Promise.resolve();
  const turn = async () => {
    await work().catch(onError);
    if (!stopped) timer = setTimeout(start, pauseMs);
  };
  const start = () => {
    current = turn();
  };
  start();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await current;
  };
}
