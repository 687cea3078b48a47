import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { mergeOperations } from '../../../../contracts/merges';
import type { MergePreview } from '../../../../contracts/merges';
import type { AccountView } from '../../../../contracts/accounts/account';
import { call } from '../../../api/call';
import { etagOf } from '../../../api/etag';
import { record } from '../../../api/keys';
import { useCommand } from '../../../api/useCommand';
import { accountQuery } from '../api/accountQueries';

export const mergePreviewQuery = (keptId: string, otherId: string) =>
  queryOptions({
    queryKey: record('account', keptId, 'merge', otherId),
    queryFn: async ({ signal }) =>
      (await call(mergeOperations.previewMerge, { params: { id: keptId }, query: { otherId } }, { signal })).data,
    staleTime: 0,
  });

export const mergesQuery = (accountId: string) =>
  queryOptions({
    queryKey: record('account', accountId, 'merges'),
    queryFn: async ({ signal }) =>
      (await call(mergeOperations.listMerges, { params: { id: accountId } }, { signal })).data,
  });

export type Choices = Partial<Record<MergePreview['fields'][number]['field'], 'kept' | 'other'>>;

interface Asked {
  preview: MergePreview;
  choices: Choices;
  vaultContactId: string | null;
}

/** The whole of both accounts changes: whatever shows one of them is read again. */
const everything = [['account'], ['opportunity'], ['request'], ['interaction']] as const;

export function useMerge(onDone: (account: AccountView) => void) {
  const queryClient = useQueryClient();
  return useCommand({
    send: async ({ preview: { kept, other }, choices, vaultContactId }: Asked, key) =>
      (
        await call(
          mergeOperations.mergeAccounts,
          {
            params: { id: kept.id },
            body: {
              otherId: other.id,
              otherVersion: other.version,
              choices,
              ...(vaultContactId !== null && { vaultContactId }),
            },
          },
          { ifMatch: etagOf(kept), idempotencyKey: key },
        )
      ).data,
    touches: everything,
    onDone: (account) => {
      queryClient.setQueryData(accountQuery(account.id).queryKey, account);
      onDone(account);
    },
  });
}

export function useUndoMerge() {
  return useCommand({
    send: async (mergeId: string, key) =>
      (await call(mergeOperations.undoMerge, { params: { id: mergeId } }, { idempotencyKey: key })).data,
    touches: everything,
  });
}
