import { queryOptions } from '@tanstack/react-query';
import { accountOperations } from '../../../../contracts/accounts/account';
import { opportunityOperations } from '../../../../contracts/opportunities/opportunity';
import { opportunityNextOperations } from '../../../../contracts/opportunities/next';
import { opportunityHistoryOperations } from '../../../../contracts/opportunities/history';
import type { OpportunityView } from '../../../../contracts/opportunities/opportunity';
import { call } from '../../../api/call';
import { record } from '../../../api/keys';

export type Stage = OpportunityView['stage'];

export const opportunityQuery = (id: string) =>
  queryOptions({
    queryKey: record('opportunity', id),
    queryFn: async ({ signal }) =>
      (await call(opportunityOperations.getOpportunity, { params: { id } }, { signal })).data,
  });

/** What a move to `to` would still ask. */
export const gateQuery = (id: string, to: Stage) =>
  queryOptions({
    queryKey: record('opportunity', id, 'gate', to),
    queryFn: async ({ signal }) =>
      (await call(opportunityNextOperations.opportunityGate, { params: { id }, query: { to } }, { signal })).data,
  });

/** Who has the ball, and what happens if nobody acts. */
export const nextQuery = (id: string) =>
  queryOptions({
    queryKey: record('opportunity', id, 'next'),
    queryFn: async ({ signal }) =>
      (await call(opportunityNextOperations.opportunityNext, { params: { id } }, { signal })).data,
  });

export const timelinePage = async (id: string, cursor: string | undefined, signal: AbortSignal) =>
  (
    await call(
      opportunityHistoryOperations.opportunityTimeline,
      { params: { id }, query: cursor === undefined ? {} : { cursor } },
      { signal },
    )
  ).data;

export const sitesQuery = (accountId: string) =>
  queryOptions({
    queryKey: record('account', accountId, 'site-choices'),
    queryFn: async ({ signal }) =>
      (await call(accountOperations.getAccount, { params: { id: accountId } }, { signal })).data.sites,
  });

/** How it stood on the evening of a day. */
export const asOfQuery = (id: string, day: string) =>
  queryOptions({
    queryKey: record('opportunity', id, 'as-of', day),
    queryFn: async ({ signal }) =>
      (await call(opportunityHistoryOperations.opportunityAsOf, { params: { id }, query: { day } }, { signal })).data,
  });
