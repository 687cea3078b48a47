import { queryOptions } from '@tanstack/react-query';
import { registerOperations } from '../../contracts/register';
import type { DifferencesOfAccount, RegisterStanding } from '../../contracts/register';
import { call } from './call';
import { etagOf } from './etag';
import { list, record } from './keys';
import { useCommand } from './useCommand';

export const registerStandingQuery = (accountId: string) =>
  queryOptions({
    queryKey: record('account', accountId, 'register'),
    queryFn: async ({ signal }) =>
      (await call(registerOperations.getRegisterStanding, { params: { id: accountId } }, { signal })).data,
  });

/** Of the accounts that I hold: a short list, the oldest finding first. */
export const differencesOfMineQuery = queryOptions({
  queryKey: list('account', { differencesOfMine: true }),
  queryFn: async ({ signal }) =>
    (await call(registerOperations.listRegisterDifferences, { query: { limit: 50 } }, { signal })).data,
});

const touched = (accountId: string) => [record('account', accountId), ['account', 'list'], ['opportunity']] as const;

export function useApplyDifferences(accountId: string, onDone: () => void) {
  return useCommand({
    send: async ({ version, differenceIds }: Pick<RegisterStanding, 'version'> & { differenceIds: string[] }, key) =>
      (
        await call(
          registerOperations.applyRegisterDifferences,
          { params: { id: accountId }, body: { differenceIds } },
          { ifMatch: etagOf({ version }), idempotencyKey: key },
        )
      ).data,
    touches: touched(accountId),
    onDone,
  });
}

export function useIgnoreDifferences(accountId: string, onDone: () => void) {
  return useCommand({
    send: async (body: { differenceIds: string[]; reason: string }, key) =>
      (
        await call(
          registerOperations.ignoreRegisterDifferences,
          { params: { id: accountId }, body },
          { idempotencyKey: key },
        )
      ).data,
    touches: touched(accountId),
    onDone,
  });
}

/** On several accounts, each by itself. */
export function useApplyManyDifferences(
  onDone: (results: { accountId: string; why: { title: string; detail: string } | null }[]) => void,
) {
  return useCommand({
    send: async (accounts: readonly DifferencesOfAccount[], key) => {
      const body = {
        accounts: accounts.map(({ account, version, differences }) => ({
          accountId: account.id,
          version,
          differenceIds: differences.map(({ id }) => id),
        })),
      };
      return (await call(registerOperations.applyManyRegisterDifferences, { body }, { idempotencyKey: key })).data
        .results;
    },
    touches: [['account'], ['opportunity']],
    onDone,
  });
}
