import { z } from 'zod';
import { caseKinds } from '../../domain/cases/kinds';
import { accountRef, holder, id, instant, money } from '../values';
import { taskSummary } from './summary';

/** What the decision is about, enough to decide without opening anything else. */
export const taskSubject = z.object({
  kind: z.enum(caseKinds),
  caseId: id,
  number: z.string(),
  title: z.string(),
  account: accountRef,
  opportunityId: id.nullable(),
  requester: z.string().nullable(),
  group: z.string().nullable(),
  amount: money.nullable(),
  proposalId: id.nullable(),
  reasons: z.array(z.string()),
});

export const task = taskSummary.extend({
  openedAt: instant,
  subject: taskSubject,
  holder,
  lateMinutes: z.number().int(),
  waitingFor: z.string(),
});
export type TaskView = z.infer<typeof task>;
