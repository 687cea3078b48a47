import { queryOptions } from '@tanstack/react-query';
import { opportunityOperations } from '../../../contracts/opportunities';
import { priorityTargetOperations } from '../../../contracts/priorityTargets';
import { requestOperations } from '../../../contracts/requests';
import { taskOperations } from '../../../contracts/tasks';
import { call } from '../../api/call';
import { interactionsPage } from '../../api/interactions';
import { list } from '../../api/keys';

/** A short list: the rest is on its own page. */
export const shown = 7;

export const myTasksQuery = queryOptions({
  queryKey: list('task', { today: true }),
  queryFn: async ({ signal }) =>
    (await call(taskOperations.listTasks, { query: { queue: 'mine', limit: shown } }, { signal })).data,
});

/** Priority targets that I can validate, the oldest first. */
export const targetsToValidateQuery = queryOptions({
  queryKey: list('account', { toValidate: true }),
  queryFn: async ({ signal }) =>
    (await call(priorityTargetOperations.listTargetsToValidate, { query: { limit: shown } }, { signal })).data,
});

const mine = { assigneeId: 'me', view: 'open' } as const;

/** The nearest end first: what is late comes before what is of today. */
export const myActionsQuery = queryOptions({
  queryKey: list('interaction', { today: true }),
  queryFn: ({ signal }) => interactionsPage(mine, undefined, signal),
});

export const myOpportunitiesQuery = queryOptions({
  queryKey: list('opportunity', { today: true }),
  queryFn: async ({ signal }) =>
    (
      await call(
        opportunityOperations.listOpportunities,
        { query: { engagementPartnerId: 'me', limit: 100 } },
        { signal },
      )
    ).data.items,
});

export const myRequestsQuery = queryOptions({
  queryKey: list('request', { today: true }),
  queryFn: async ({ signal }) =>
    (await call(requestOperations.listRequests, { query: { mine: 'true', limit: 50 } }, { signal })).data.items,
});
