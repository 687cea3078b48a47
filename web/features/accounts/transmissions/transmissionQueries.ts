import { queryOptions } from '@tanstack/react-query';
import { transmissionOperations } from '../../../../contracts/accounts/transmissions';
import { call } from '../../../api/call';
import { record } from '../../../api/keys';
import { useCommand } from '../../../api/useCommand';

/** What of an account left for other systems, and what will. */
export const transmissionsQuery = (accountId: string) =>
  queryOptions({
    queryKey: record('account', accountId, 'transmissions'),
    queryFn: async ({ signal }) =>
      (await call(transmissionOperations.listTransmissions, { params: { id: accountId } }, { signal })).data,
  });

/** Asks the systems again at once for what they have not taken. */
export function useRetryTransmissions(accountId: string) {
  return useCommand({
    send: async (_input: undefined, key) =>
      (await call(transmissionOperations.retryTransmissions, { params: { id: accountId } }, { idempotencyKey: key }))
        .data,
    touches: [record('account', accountId)],
  });
}
