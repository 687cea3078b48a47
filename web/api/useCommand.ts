import { useRef } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { QueryKey } from '@tanstack/react-query';
import { Intention } from './intention';
import type { Problem } from './problem';

interface CommandOptions<Input, Output> {
  /** Sends the command; `key` goes out as `Idempotency-Key`. */
  send: (input: Input, key: string) => Promise<Output>;
  /** Keys of the queries that the command changes; each is a prefix. */
  touches?: readonly QueryKey[];
  /** Commands of one scope go out one after the other, in the order they were given. */
  scope?: string | undefined;
  onDone?: (output: Output, input: Input) => void;
}

const conflict = 409;
/** How long a button stays busy for the screen to show what it did: news of other people's work may start reading again and again. */
const shownWithinMs = 2000;

/**
 * A change asked of the server. While it runs, or after a failure, asking the same again sends the same key:
 * a double click or a retry does it once. After a refusal it is asked anew, since what was missing may be there.
 * `error` is a `Problem`, to be shown beside the control.
 */
export function useCommand<Output, Input = void>({ send, touches = [], scope, onDone }: CommandOptions<Input, Output>) {
  const intention = useRef(new Intention());
  const queryClient = useQueryClient();
  const refresh = () =>
    within(shownWithinMs, Promise.all(touches.map((queryKey) => queryClient.invalidateQueries({ queryKey }))));
  return useMutation<Output, Problem, Input>({
    ...(scope !== undefined && { scope: { id: scope } }),
    mutationFn: (input) => send(input, intention.current.keyFor(input)),
    onError: async (error) => {
      if (error.final) intention.current.settle();
      // What is on screen led to asking for what cannot be: it is out of date.
      if (error.status === conflict) await refresh();
    },
    onSuccess: async (output, input) => {
      intention.current.settle();
      onDone?.(output, input);
      await refresh();
    },
  });
}

/** Settles with the work or after the time, whichever comes first; the work goes on. */
async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
