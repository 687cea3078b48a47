import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { stepBackOperations } from '../../../../contracts/stepsBack';
import { call } from '../../../api/call';
import { record } from '../../../api/keys';
import { inOrder, requestQuery } from '../../../api/requests';
import { useCommand } from '../../../api/useCommand';

export const stepsBackQuery = (id: string) =>
  queryOptions({
    queryKey: [...record('request', id), 'stepsBack'],
    queryFn: async ({ signal }) =>
      (await call(stepBackOperations.listStepsBack, { params: { id } }, { signal })).data.items,
    // What it says must be true now, whatever was read before.
    staleTime: 0,
  });

/** Refused because something happened since, the list is read again: the dialog shows what is true now. */
export function useStepBack(id: string, onDone: () => void) {
  const queryClient = useQueryClient();
  return useCommand({
    scope: inOrder(id),
    send: async (body: z.input<typeof stepBackOperations.stepBack.body & z.ZodType>, key) =>
      (await call(stepBackOperations.stepBack, { params: { id }, body }, { idempotencyKey: key })).data,
    touches: [record('request', id), ['request', 'list'], ['task']],
    onDone: (request) => {
      queryClient.setQueryData(requestQuery(id).queryKey, request);
      onDone();
    },
  });
}
