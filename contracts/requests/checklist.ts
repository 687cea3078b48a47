import { z } from 'zod';
import { operation } from '../operation';
import { id } from '../values';
import { checklistItem } from './checklistItem';
import { request } from './request';

const itemParams = z.strictObject({ id, itemId: id });

export const checklistOperations = {
  answerItem: operation({
    id: 'answerItem',
    method: 'post',
    path: '/requests/{id}/checklist/{itemId}/answer',
    tag: 'requests',
    summary: 'The requester puts a document or a text on a line',
    access: 'session',
    status: 200,
    etag: true,
    idempotent: true,
    params: itemParams,
    body: z
      .strictObject({
        documentId: id.nullable(),
        answer: z.string().trim().max(2000).nullable(),
        /** What stood on the line when it was read: an answer over somebody else's is refused. */
        seen: z.strictObject({ documentId: id.nullable(), answer: z.string().trim().max(2000).nullable() }),
      })
      .partial(),
    answer: request,
    errors: ['line_locked', 'line_changed', 'reference_unknown', 'request_not_editable'],
  }),
  judgeItem: operation({
    id: 'judgeItem',
    method: 'post',
    path: '/requests/{id}/checklist/{itemId}/judgement',
    tag: 'requests',
    summary: 'Business Support accepts or refuses one line',
    access: 'session',
    status: 200,
    etag: true,
    idempotent: true,
    params: itemParams,
    body: z.strictObject({
      verdict: z.enum(['accepted', 'refused', 'pending']),
      reasonCode: z.string().max(60).optional(),
      comment: z.string().trim().max(1000).optional(),
      /** What stood on the line when it was read: a verdict on another document is refused. */
      documentId: id.nullable().optional(),
      /** How it was judged when it was read: a verdict over another that came meanwhile is refused. */
      seenState: checklistItem.shape.state.optional(),
    }),
    answer: request,
    errors: [
      'task_not_yours',
      'task_not_claimed',
      'refusal_without_reason',
      'reference_unknown',
      'line_locked',
      'line_changed',
    ],
  }),
} as const;
