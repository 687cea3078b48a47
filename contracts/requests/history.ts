import { z } from 'zod';
import { operation } from '../operation';
import { next } from '../opportunities/next';
import { holder, idParam, instant, page, paging, timelineEntry } from '../values';

const heldBy = { holder: holder.shape.kind, name: z.string().nullable(), cause: holder.shape.cause };

/** Minutes and seconds are business time. */
export const requestTime = z.object({
  sentAt: instant,
  promisedAt: instant,
  budgetMinutes: z.number().int(),
  usedMinutes: z.number().int(),
  lateMinutes: z.number().int(),
  calendar: z.string(),
  spans: z.array(
    z.object({
      ...heldBy,
      node: z.string().nullable(),
      from: instant,
      to: instant.nullable(),
      minutes: z.number().int(),
      seconds: z.number().int(),
    }),
  ),
  /** Who had it while it was late; together they are `lateMinutes`. */
  shares: z.array(z.object({ ...heldBy, minutes: z.number().int() })),
});
export type RequestTime = z.infer<typeof requestTime>;

export const requestHistoryOperations = {
  requestTimeline: operation({
    id: 'requestTimeline',
    method: 'get',
    path: '/requests/{id}/timeline',
    tag: 'requests',
    summary: 'What happened, newest first',
    access: 'session',
    status: 200,
    params: idParam,
    query: z.strictObject(paging),
    answer: page(timelineEntry),
  }),
  requestTime: operation({
    id: 'requestTime',
    method: 'get',
    path: '/requests/{id}/time',
    tag: 'requests',
    summary: 'Who had it from when to when, and how late it is by whose doing; nothing for a draft',
    access: 'session',
    status: 200,
    params: idParam,
    answer: z.object({ time: requestTime.nullable() }),
  }),
  requestNext: operation({
    id: 'requestNext',
    method: 'get',
    path: '/requests/{id}/next',
    tag: 'requests',
    summary: 'Who has the ball, and what happens if nobody acts',
    access: 'session',
    status: 200,
    params: idParam,
    answer: next,
  }),
} as const;
