import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { priorityTargetOperations } from '../../../../contracts/priorityTargets';
import type { PriorityTargetView } from '../../../../contracts/priorityTargets';
import type { TargetAct } from '../../../../domain/account/priorityTarget';
import { call } from '../../../api/call';
import { etagOf } from '../../../api/etag';
import { list, record } from '../../../api/keys';
import { useCommand } from '../../../api/useCommand';

/** Whether an account is a priority target of the fiscal year, and what waits. */
export const priorityTargetQuery = (accountId: string) =>
  queryOptions({
    queryKey: record('account', accountId, 'priority-target'),
    queryFn: async ({ signal }) =>
      (await call(priorityTargetOperations.getPriorityTarget, { params: { id: accountId } }, { signal })).data,
  });

interface Decision {
  act: TargetAct;
  reason?: string | undefined;
}

/** Proposes, validates, refuses or withdraws; the answer is shown at once. */
export function useDecideOnTarget(accountId: string, target: PriorityTargetView, onDone: (act: TargetAct) => void) {
  const queryClient = useQueryClient();
  const { queryKey } = priorityTargetQuery(accountId);
  return useCommand({
    send: async ({ act, reason }: Decision, key) =>
      (
        await call(
          priorityTargetOperations.changePriorityTarget,
          { params: { id: accountId }, body: { act, ...(reason !== undefined && { reason }) } },
          { idempotencyKey: key, ifMatch: etagOf(target) },
        )
      ).data,
    touches: [record('account', accountId), list('account')],
    onDone: (answer, { act }) => {
      queryClient.setQueryData(queryKey, answer);
      onDone(act);
    },
  });
}
