import { queryOptions } from '@tanstack/react-query';
import { accountSearchOperations } from '../../contracts/accounts/search';
import { opportunityListOperations } from '../../contracts/opportunities/list';
import { requestListOperations } from '../../contracts/requests/list';
import { call } from './call';
import { list } from './keys';

/** Of each kind: whoever misses one types another letter. */
const first = 5;
/** One letter is in everything. */
const shortest = 2;
/** What the lists take. */
const longest = 100;

const asked = (q: string) => ({ q: q.slice(0, longest), limit: first });
const isAsked = (q: string) => q.length >= shortest;

/** The first accounts of one's perimeter by name, number, SIREN or city; nothing for a single character. The same below. */
export const foundAccounts = (q: string) =>
  queryOptions({
    queryKey: list('account', { everywhere: q }),
    queryFn: async ({ signal }) =>
      (await call(accountSearchOperations.listAccounts, { query: asked(q) }, { signal })).data.items,
    enabled: isAsked(q),
  });

export const foundOpportunities = (q: string) =>
  queryOptions({
    queryKey: list('opportunity', { everywhere: q }),
    queryFn: async ({ signal }) =>
      (await call(opportunityListOperations.listOpportunities, { query: asked(q) }, { signal })).data.items,
    enabled: isAsked(q),
  });

export const foundRequests = (q: string) =>
  queryOptions({
    queryKey: list('request', { everywhere: q }),
    queryFn: async ({ signal }) =>
      (await call(requestListOperations.listRequests, { query: asked(q) }, { signal })).data.items,
    enabled: isAsked(q),
  });
