import { z } from 'zod';
import { caseKinds } from '../domain/cases/kinds';
import { operation } from './operation';
import { taskSubject } from './tasks/task';
import { accountRef, holder, id, instant, money, page, paging } from './values';

export const trackingRow = z.object({
  id,
  kind: taskSubject.shape.kind,
  number: z.string(),
  title: z.string(),
  account: accountRef,
  businessUnit: z.string(),
  state: z.string(),
  stateSince: instant,
  holder,
  lateMinutes: z.number().int(),
  amount: money.nullable(),
  openedAt: instant,
  opportunityId: id.nullable(),
});
export type TrackingRow = z.infer<typeof trackingRow>;

/** What the list of open cases is narrowed and sorted by. */
export const trackingFilters = {
  kind: z.enum(caseKinds).optional(),
  holderKind: holder.shape.kind.optional(),
  businessUnitId: id.optional(),
  due: z.enum(['late', 'today', 'week', 'none']).optional(),
  state: z.string().max(40).optional(),
  q: z.string().max(100).optional(),
  sort: z
    .enum(['due', '-due', 'since', '-since', 'opened', '-opened', 'amount', '-amount', 'number', '-number'])
    .default('due'),
};

export const trackingOperations = {
  trackProcesses: operation({
    id: 'trackProcesses',
    method: 'get',
    path: '/reports/processes',
    tag: 'reports',
    summary: 'Every open opportunity and request of the perimeter: where, since when, with whom, due when, late or not',
    access: 'session',
    status: 200,
    query: z.strictObject({ ...trackingFilters, ...paging }),
    answer: page(trackingRow).extend({
      totals: z.object({
        all: z.number().int(),
        late: z.number().int(),
        dueToday: z.number().int(),
        dueThisWeek: z.number().int(),
      }),
    }),
  }),
} as const;
