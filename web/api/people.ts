import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { referenceOperations } from '../../contracts/reference';
import { call } from './call';

const staleTime = 60_000;

/** The directory of the company, narrowed by name or code. */
export const peopleQuery = (q: string) =>
  queryOptions({
    queryKey: ['people', q],
    queryFn: async ({ signal }) =>
      (await call(referenceOperations.listPeople, { query: { q: q === '' ? undefined : q, limit: 20 } }, { signal }))
        .data.items,
    staleTime,
    placeholderData: keepPreviousData,
  });

/** One person of the directory, wherever in it; null for nobody who works here. */
export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['people', 'one', id],
    queryFn: async ({ signal }) =>
      (await call(referenceOperations.listPeople, { query: { id, limit: 1 } }, { signal })).data.items[0] ?? null,
    staleTime,
  });
