import { queryOptions } from '@tanstack/react-query';
import { accountSearchOperations } from '../../contracts/accounts/search';
import { call } from './call';
import { list } from './keys';

const firstMatches = 20;

/** Accounts by name, number, SIREN or city: the first ones. */
export const accountSearchQuery = (q: string) =>
  queryOptions({
    queryKey: list('account', { search: q }),
    queryFn: async ({ signal }) =>
      (
        await call(
          accountSearchOperations.listAccounts,
          { query: { ...(q === '' ? {} : { q }), limit: firstMatches } },
          { signal },
        )
      ).data.items,
  });
