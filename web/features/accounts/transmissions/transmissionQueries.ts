import { queryOptions } from '@tanstack/react-query';
import { accountOperations } from '../../../../contracts/accounts';
import { call } from '../../../api/call';
import { record } from '../../../api/keys';
import { useCommand } from '../../../api/useCommand';

/** What of an account left for other systems, and what will. */
export const transmissionsQuery = (accountId: string) =>
  queryOptions({
    queryKey: record('account', accountId, 'transmissions'),
    queryFn: async ({ signal }) =>
      (await call(accountOperations.listTransmissions, { params: { id: accountId } }, { signal })).data,
  });

/** Asks the systems again at once for what they have not taken. */
export function useRetryTransmissions(accountId: string) {
  return useCommand({
    send: async (_input: undefined, key) =>
      (await call(accountOperations.retryTransmissions, { params: { id: accountId } }, { idempotencyKey: key })).data,
    touches: [record('account', accountId)],
  });
}
