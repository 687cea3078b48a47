import { queryOptions } from '@tanstack/react-query';
import { opportunityListOperations } from '../../../contracts/opportunities/list';
import { priorityTargetOperations } from '../../../contracts/priorityTargets';
import { requestListOperations } from '../../../contracts/requests/list';
import { inboxOperations } from '../../../contracts/tasks/inbox';
import { trackingOperations } from '../../../contracts/tracking';
import { call } from '../../api/call';
import { interactionsPage } from '../../api/interactions';
import { list } from '../../api/keys';

/** A short list: the rest is on its own page. */
export const shown = 7;

export const myTasksQuery = queryOptions({
  queryKey: list('task', { today: true }),
  queryFn: async ({ signal }) =>
    (await call(inboxOperations.listTasks, { query: { queue: 'mine', limit: shown } }, { signal })).data,
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
        opportunityListOperations.listOpportunities,
        { query: { engagementPartnerId: 'me', limit: 100 } },
        { signal },
      )
    ).data.items,
});

export const myRequestsQuery = queryOptions({
  queryKey: list('request', { today: true }),
  queryFn: async ({ signal }) =>
    (await call(requestListOperations.listRequests, { query: { mine: 'true', limit: 50 } }, { signal })).data.items,
});

/** Of the perimeter, the latest first. */
export const lateCasesQuery = queryOptions({
  queryKey: list('report', { today: true }),
  queryFn: async ({ signal }) =>
    (await call(trackingOperations.trackProcesses, { query: { due: 'late', limit: shown } }, { signal })).data,
});
