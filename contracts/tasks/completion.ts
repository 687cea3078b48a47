import { z } from 'zod';
import { operation } from '../operation';
import { announcedReturn } from '../stageReturns';
import { day, id, idParam, text } from '../values';
import { task } from './task';

/** One form per outcome: a field that belongs to another outcome is refused, never stored. */
export const completion = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.enum(['confirmed', 'resubmitted', 'done']),
    comment: z.string().trim().max(2000).optional(),
  }),
  /** `announced`: what the process will do at once, as it was shown; asked for a way back (D17). */
  z.strictObject({
    outcome: z.literal('passed'),
    comment: z.string().trim().max(2000).optional(),
    announced: announcedReturn.optional(),
  }),
  z.strictObject({ outcome: z.literal('returned'), comment: z.string().trim().max(2000).optional() }),
  z.strictObject({
    outcome: z.literal('granted'),
    conditions: z.string().trim().max(2000).optional(),
    comment: z.string().trim().max(2000).optional(),
  }),
  z.strictObject({
    outcome: z.literal('refused'),
    reasonCodes: z.array(z.string().max(60)).min(1).max(10),
    comment: z.string().trim().max(2000).optional(),
  }),
  z.strictObject({ outcome: z.literal('approved'), comment: z.string().trim().max(2000).optional() }),
  z.strictObject({
    outcome: z.literal('configured'),
    deliveryLeadId: id,
    billingMode: z.enum(['single', 'monthly']),
    firstBillingOn: day,
    comment: z.string().trim().max(2000).optional(),
  }),
]);
export type Completion = z.infer<typeof completion>;

export const taskDecisionOperations = {
  questionApproval: operation({
    id: 'questionApproval',
    method: 'post',
    path: '/tasks/{id}/question',
    tag: 'tasks',
    summary: 'Before approving: ask the author something; the approval waits',
    access: 'session',
    status: 200,
    etag: true,
    idempotent: true,
    params: idParam,
    body: z.strictObject({ question: text(1000) }),
    answer: task,
    errors: ['not_allowed', 'task_not_yours', 'task_not_open', 'task_delegated', 'own_work', 'approval_void'],
  }),
  completeTask: operation({
    id: 'completeTask',
    method: 'post',
    path: '/tasks/{id}/complete',
    tag: 'tasks',
    summary: 'Decide',
    access: 'session',
    status: 200,
    etag: true,
    idempotent: true,
    params: idParam,
    body: completion,
    answer: task,
    errors: [
      'task_not_yours',
      'task_not_claimed',
      'task_not_open',
      'request_waits',
      'task_delegated',
      'blocking_task_open',
      'task_parts_open',
      'outcome_not_allowed',
      'refusal_without_reason',
      'lines_not_judged',
      'lines_refused',
      'request_incomplete',
      'credit_exceeds_billed',
      'deposit_exceeds_rest',
      'client_disagrees',
      'nothing_returned',
      'own_work',
      'approval_void',
      'delivery_lead_missing',
      'time_or_expenses_entered',
      'mission_active',
      'reference_unknown',
      'announcement_stale',
      'letter_sent',
      'letter_signed',
      'proposition_not_ready',
      'template_not_applicable',
    ],
  }),
} as const;
