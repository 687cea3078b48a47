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
  onDone?: (output: Output, input: Input) => void;
}

/**
 * A change asked of the server. While it runs, or after a failure, asking the same again sends the same key:
 * a double click or a retry does it once. After a refusal it is asked anew, since what was missing may be there. `error` is a `Problem`, to be shown beside the control.
 */
export function useCommand<Output, Input = void>({ send, touches = [], onDone }: CommandOptions<Input, Output>) {
  const intention = useRef(new Intention());
  const queryClient = useQueryClient();
  return useMutation<Output, Problem, Input>({
    mutationFn: (input) => send(input, intention.current.keyFor(input)),
    onError: (error) => {
      if (error.final) intention.current.settle();
    },
    onSuccess: async (output, input) => {
      intention.current.settle();
      onDone?.(output, input);
      await Promise.all(touches.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
    },
  });
}
