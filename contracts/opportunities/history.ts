import { z } from 'zod';
import { operation } from '../operation';
import { day, idParam, page, paging, timelineEntry } from '../values';
import { stages } from './stages';

export const opportunityHistoryOperations = {
  opportunityTimeline: operation({
    id: 'opportunityTimeline',
    method: 'get',
    path: '/opportunities/{id}/timeline',
    tag: 'opportunities',
    summary: 'What happened, newest first',
    access: 'session',
    status: 200,
    params: idParam,
    query: z.strictObject(paging),
    answer: page(timelineEntry),
  }),
  opportunityAsOf: operation({
    id: 'opportunityAsOf',
    method: 'get',
    path: '/opportunities/{id}/as-of',
    tag: 'opportunities',
    summary: 'How it stood on the evening of a day, from its own decisions',
    access: 'session',
    status: 200,
    params: idParam,
    query: z.strictObject({ day }),
    answer: z.object({
      existed: z.boolean(),
      stage: z.enum(stages),
      fields: z.array(z.object({ field: z.string(), then: z.string().nullable(), now: z.string().nullable() })),
    }),
  }),
} as const;
