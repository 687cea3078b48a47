import { z } from 'zod';
import { operation } from '../operation';
import { accountRef, holder, id, instant, page, paging } from '../values';
import { requestTemplates, requestStatuses } from './statuses';

export const requestRow = z.object({
  id,
  number: z.string(),
  template: z.enum(requestTemplates),
  title: z.string(),
  status: z.enum(requestStatuses),
  account: accountRef,
  opportunityNumber: z.string().nullable(),
  requester: z.string(),
  group: z.string(),
  holder,
  submittedAt: instant.nullable(),
});
export type RequestRow = z.infer<typeof requestRow>;

/** What a list of requests is narrowed by. */
export const requestFilters = {
  mine: z.enum(['true', 'false']).default('false'),
  status: z.enum(requestStatuses).optional(),
  q: z.string().max(100).optional(),
};

export const requestListOperations = {
  listRequests: operation({
    id: 'listRequests',
    method: 'get',
    path: '/requests',
    tag: 'requests',
    summary: 'Requests of the perimeter',
    access: 'session',
    status: 200,
    query: z.strictObject({ ...requestFilters, ...paging }),
    answer: page(requestRow),
  }),
} as const;
