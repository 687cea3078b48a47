import { queryOptions } from '@tanstack/react-query';
import { accountOperations } from '../../../../contracts/accounts/account';
import { accountCaseOperations } from '../../../../contracts/accounts/cases';
import { accountHistoryOperations } from '../../../../contracts/accounts/history';
import { accountSearchOperations } from '../../../../contracts/accounts/search';
import { call } from '../../../api/call';
import { record } from '../../../api/keys';

export const accountQuery = (id: string) =>
  queryOptions({
    queryKey: record('account', id),
    queryFn: async ({ signal }) => (await call(accountOperations.getAccount, { params: { id } }, { signal })).data,
  });

export const accountOpportunitiesQuery = (id: string, history: boolean) =>
  queryOptions({
    queryKey: record('account', id, 'opportunities', history),
    queryFn: async ({ signal }) =>
      (
        await call(
          accountCaseOperations.listAccountOpportunities,
          { params: { id }, query: { history: history ? 'true' : 'false' } },
          { signal },
        )
      ).data,
  });

export const accountRequestsQuery = (id: string) =>
  queryOptions({
    queryKey: record('account', id, 'requests'),
    queryFn: async ({ signal }) =>
      (await call(accountCaseOperations.listAccountRequests, { params: { id } }, { signal })).data,
  });

/** One page of what was done to an account, newest first. */
export const historyPage = async (id: string, cursor: string | undefined, signal: AbortSignal, limit = 50) =>
  (
    await call(
      accountHistoryOperations.accountHistory,
      { params: { id }, query: { limit, ...(cursor !== undefined && { cursor }) } },
      { signal },
    )
  ).data;

export const lastChangeQuery = (id: string) =>
  queryOptions({
    queryKey: record('account', id, 'last-change'),
    queryFn: async ({ signal }) => (await historyPage(id, undefined, signal, 1)).items[0] ?? null,
    staleTime: 0,
  });

interface Asked {
  siren: string | null;
  name: string;
  email: string | undefined;
}

/** Who has this company already, in the whole firm (D2). */
export const duplicatesQuery = ({ siren, name, email }: Asked) =>
  queryOptions({
    queryKey: ['account', 'duplicates', siren, name, email],
    queryFn: async ({ signal }) => {
      const query = {
        ...(siren !== null && { siren }),
        ...(name !== '' && { name }),
        ...(email !== undefined && { email }),
      };
      return (await call(accountSearchOperations.findDuplicates, { query }, { signal })).data.items;
    },
    enabled: siren !== null || name !== '' || email !== undefined,
    staleTime: 30_000,
  });
