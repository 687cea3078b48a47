import { z } from 'zod';
import { operation } from '../operation';
import { day, id, page, paging } from '../values';
import { opportunityCard } from './card';
import { stages } from './stages';

/** What a list of opportunities is narrowed by. */
export const opportunityFilters = {
  stage: z.enum(stages).optional(),
  engagementPartnerId: z.union([id, z.literal('me')]).optional(),
  accountId: id.optional(),
  offerFamilyId: id.optional(),
  q: z.string().max(100).optional(),
  updatedSince: day.optional(),
  /** `open`: only what is still worked on (D28). */
  scope: z.enum(['open', 'all']).default('all'),
};

export const opportunityListOperations = {
  listOpportunities: operation({
    id: 'listOpportunities',
    method: 'get',
    path: '/opportunities',
    tag: 'opportunities',
    summary: 'Opportunities of the perimeter',
    access: 'session',
    status: 200,
    query: z.strictObject({ ...opportunityFilters, ...paging }),
    answer: page(opportunityCard),
  }),
} as const;
