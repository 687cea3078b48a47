import { z } from 'zod';
import { operation } from '../operation';
import { holder, idParam, instant, missingField, said } from '../values';
import { stages } from './stages';

export const gate = z.object({
  to: z.enum(stages),
  rule: z.enum(['free', 'needs_reason', 'needs_loss_request', 'needs_support_request', 'by_system', 'never']),
  missing: z.array(missingField),
  /** Values that the screen puts in for the person, with where they come from. */
  proposed: z.array(z.object({ field: z.string(), value: z.string(), from: said })),
});
export type GateView = z.infer<typeof gate>;

export const next = z.object({
  holder,
  waitingFor: said,
  gate: gate.nullable(),
  /** True to what the process will really do, earliest first. */
  ifNobodyActs: z.array(z.object({ at: instant, said })),
});
export type NextView = z.infer<typeof next>;

export const opportunityNextOperations = {
  opportunityGate: operation({
    id: 'opportunityGate',
    method: 'get',
    path: '/opportunities/{id}/gate',
    tag: 'opportunities',
    summary: 'What a move would still ask',
    access: 'session',
    status: 200,
    params: idParam,
    query: z.strictObject({ to: z.enum(stages) }),
    answer: gate,
  }),
  opportunityNext: operation({
    id: 'opportunityNext',
    method: 'get',
    path: '/opportunities/{id}/next',
    tag: 'opportunities',
    summary: 'Who has the ball, and what happens if nobody acts',
    access: 'session',
    status: 200,
    params: idParam,
    answer: next,
  }),
} as const;
