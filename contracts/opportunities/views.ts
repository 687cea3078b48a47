/** Views of the board, the list and the forecast that people keep, for themselves or for their business unit. */
import { z } from 'zod';
import { operation } from '../operation';
import { day, id, idParam, named, text } from '../values';

const filter = z.strictObject({
  engagementPartnerId: z.union([id, z.literal('me'), z.literal('all')]),
  q: z.string().max(100).optional(),
  offerFamilyId: id.optional(),
  updatedSince: day.optional(),
});

export const opportunityView = z.object({
  id,
  name: z.string(),
  filter,
  author: z.string(),
  mine: z.boolean(),
  /** The unit that sees it too; null when it is its author's alone. */
  businessUnit: named.nullable(),
});
export type OpportunityViewKept = z.infer<typeof opportunityView>;

export const opportunityViewOperations = {
  listOpportunityViews: operation({
    id: 'listOpportunityViews',
    method: 'get',
    path: '/opportunity-views',
    tag: 'opportunities',
    summary: 'Views of the board that I kept, and those that my business units share',
    access: 'session',
    status: 200,
    answer: z.object({ items: z.array(opportunityView) }),
  }),
  saveOpportunityView: operation({
    id: 'saveOpportunityView',
    method: 'post',
    path: '/opportunity-views',
    tag: 'opportunities',
    summary: 'Keep a view, for oneself or shared with one’s business unit; "me" is whoever opens it',
    access: 'session',
    status: 201,
    idempotent: true,
    body: z.strictObject({ name: text(60), filter, shared: z.boolean().default(false) }),
    answer: opportunityView,
    errors: ['reference_unknown', 'too_many_views'],
  }),
  deleteOpportunityView: operation({
    id: 'deleteOpportunityView',
    method: 'post',
    path: '/opportunity-views/{id}/deletion',
    tag: 'opportunities',
    summary: 'Throw a view of mine away, for the unit too',
    access: 'session',
    status: 204,
    idempotent: true,
    params: idParam,
  }),
} as const;
