import { z } from 'zod';
import { operation } from '../operation';
import { id, missingField } from '../values';
import { opportunityFields } from './fields';

/** What may be changed on many at once. */
const bulkFields = opportunityFields.pick({
  engagementPartnerId: true,
  engagementManagerId: true,
  expectedSignatureOn: true,
});
export type BulkFields = z.infer<typeof bulkFields>;

export const bulkVerdict = z.object({
  id,
  number: z.string(),
  name: z.string(),
  verdict: z.enum(['changes', 'unchanged', 'refused']),
  code: z.string().nullable(),
  missing: z.array(missingField),
});
export type BulkVerdict = z.infer<typeof bulkVerdict>;

export const opportunityBulkOperations = {
  changeOpportunities: operation({
    id: 'changeOpportunities',
    method: 'post',
    path: '/opportunities/changes',
    tag: 'opportunities',
    summary:
      'Change fields of many, each by its own rules; rehearsed with nothing written, or done, with a verdict for each',
    access: 'session',
    status: 200,
    idempotent: true,
    body: z.strictObject({
      ids: z.array(id).min(1).max(100),
      fields: bulkFields,
      rehearse: z.boolean().default(false),
    }),
    answer: z.object({ items: z.array(bulkVerdict) }),
    errors: ['not_found', 'reference_unknown', 'value_retired'],
  }),
} as const;
