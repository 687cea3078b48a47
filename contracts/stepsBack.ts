import { z } from 'zod';
import { stepBackFates, stepBackThings } from '../domain/processes/request/stepBackEffects';
import { operation } from './operation';
import { request } from './requests/request';
import { idParam, text } from './values';

const node = z.string().max(60);

/** What becomes of one thing when a request goes back; `count` is which time of a step, or how many lines or papers. */
const effect = z.strictObject({
  becomes: z.enum(stepBackFates),
  what: z.enum(stepBackThings),
  node: node.nullable(),
  count: z.number().int().min(0).max(1_000_000).nullable(),
});
/** What was announced, and the last decision of the case that was known then. */
const announced = z.strictObject({
  seq: z.number().int().min(0).max(2_000_000_000),
  effects: z.array(effect).max(100),
});

export const stepBackOffer = z.object({
  to: node,
  /** Why not; null when it may. */
  code: z.string().nullable(),
  /** Steps that were done since and stay done. */
  stays: z.array(node),
  announced,
});
export type StepBackOffer = z.infer<typeof stepBackOffer>;

export const stepBackOperations = {
  listStepsBack: operation({
    id: 'listStepsBack',
    method: 'get',
    path: '/requests/{id}/steps-back',
    tag: 'requests',
    summary:
      'Earlier steps that Business Support may send a request back to, each with what is cancelled, kept and done again',
    access: 'session',
    status: 200,
    params: idParam,
    answer: z.object({ items: z.array(stepBackOffer) }),
  }),
  stepBack: operation({
    id: 'stepBack',
    method: 'post',
    path: '/requests/{id}/step-back',
    tag: 'requests',
    summary: 'Send a request back to an earlier step; what happens is what was announced, or it is refused',
    access: 'session',
    status: 200,
    etag: true,
    idempotent: true,
    params: idParam,
    body: z.strictObject({ to: node, reasonCode: z.string().max(60), comment: text(1000), announced }),
    answer: request,
    errors: [
      'request_closed',
      'task_not_open',
      'task_not_claimed',
      'task_not_yours',
      'task_delegated',
      'own_work',
      'request_waits',
      'no_step_before',
      'effects_stay',
      'announcement_stale',
      'reference_unknown',
    ],
  }),
} as const;
