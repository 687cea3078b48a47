import { z } from 'zod';
import { caseKinds } from '../domain/cases/kinds';
import { operation } from './operation';
import { idParam, instant } from './values';

/** One step that a case took, or is at. */
export const walkedStep = z.object({
  node: z.string(),
  round: z.number().int(),
  outcome: z.string().nullable(),
  openedAt: instant,
  closedAt: instant.nullable(),
  /** When the task is due, or the process goes on by itself. */
  expectedAt: instant.nullable(),
  /** Who did it, or has it now; null for the process itself and for a task that nobody took. */
  by: z.string().nullable(),
});
export type WalkedStepView = z.infer<typeof walkedStep>;

export const casePath = z.object({
  kind: z.enum(caseKinds),
  number: z.string(),
  over: z.boolean(),
  /** The latest, in the order in which they were opened. */
  steps: z.array(walkedStep),
  /** There were steps before those. */
  more: z.boolean(),
});
export type CasePath = z.infer<typeof casePath>;

export const processOperations = {
  readCasePath: operation({
    id: 'readCasePath',
    method: 'get',
    path: '/cases/{id}/path',
    tag: 'processes',
    summary: 'The steps that a case took in its process, and where it is now',
    access: 'session',
    status: 200,
    params: idParam,
    answer: casePath,
  }),
  readCaseEvidence: operation({
    id: 'readCaseEvidence',
    method: 'get',
    path: '/cases/{id}/evidence',
    tag: 'processes',
    summary:
      'The evidence pack of a case as PDF; refused attempts and readings only for readers of the audit. That it was made is in the audit',
    access: 'session',
    status: 200,
    params: idParam,
    answerType: 'file',
    errors: ['paper_not_drawn'],
  }),
} as const;
