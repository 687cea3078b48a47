import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { referenceOperations } from '../../contracts/reference';
import { call } from './call';

/** The directory of the company, narrowed by name or code. */
export const peopleQuery = (q: string) =>
  queryOptions({
    queryKey: ['people', q],
    queryFn: async ({ signal }) =>
      (await call(referenceOperations.listPeople, { query: { q: q === '' ? undefined : q, limit: 20 } }, { signal }))
        .data.items,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
