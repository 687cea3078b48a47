import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { authOperations } from '../../contracts/auth';
import type { Me } from '../../contracts/auth';
import { call } from './call';
import { Problem } from './problem';
import { useCommand } from './useCommand';

/** Who I am; `null` without a session. */
export const sessionQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }): Promise<Me | null> => {
    try {
      return (await call(authOperations.me, {}, { signal })).data;
    } catch (error) {
      if (error instanceof Problem && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: 60_000,
});

/** Inside the shell there is always somebody. */
export function useMe(): Me {
  const { data } = useSuspenseQuery(sessionQuery);
  if (data === null) throw new Problem({ code: 'not_authenticated', title: '', status: 401 });
  return data;
}

export function useLogin(onDone: () => void) {
  const queryClient = useQueryClient();
  return useCommand({
    send: async (body: { email: string; password: string }) => (await call(authOperations.login, { body })).data,
    onDone: (me) => {
      queryClient.setQueryData(sessionQuery.queryKey, me);
      onDone();
    },
  });
}

/** Leaves nothing of one person's data for the next one at this screen. */
export function useLogout(onDone: () => void) {
  const queryClient = useQueryClient();
  return useCommand({
    send: async () => (await call(authOperations.logout, {})).data,
    onDone: () => {
      queryClient.setQueryData(sessionQuery.queryKey, null);
      queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
      onDone();
    },
  });
}

/** Another profile sees other rows: everything on screen is fetched again. */
export function useSwitchProfile() {
  const queryClient = useQueryClient();
  return useCommand({
    send: async (profile: Me['profile']) => (await call(authOperations.switchProfile, { body: { profile } })).data,
    onDone: (me) => {
      queryClient.setQueryData(sessionQuery.queryKey, me);
      void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
    },
  });
}

export const demoPeopleQuery = queryOptions({
  queryKey: ['demo-people'],
  // Outside the demo the route answers 404: nobody is offered.
  queryFn: async () => {
    try {
      return (await call(authOperations.demoPeople, {})).data.people;
    } catch (error) {
      if (error instanceof Problem && error.status === 404) return [];
      throw error;
    }
  },
  staleTime: Infinity,
});
