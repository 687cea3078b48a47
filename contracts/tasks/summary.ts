import { z } from 'zod';
import { taskActions } from '../../domain/tasks/possible';
import { id, instant, person } from '../values';

export const taskSummary = z.object({
  id,
  node: z.string(),
  round: z.number().int(),
  state: z.enum(['open', 'claimed', 'completed', 'cancelled']),
  assignee: person.nullable(),
  claimedAt: instant.nullable(),
  dueAt: instant.nullable(),
  outcomes: z.array(z.string()),
  mine: z.boolean(),
  candidate: z.boolean(),
  version: z.number().int(),
  /** Until when the claim holds without any work on the case; null where the task belongs to one person. */
  leaseUntil: instant.nullable(),
  /** Who lent it and decides once it is back. */
  owner: z.string().nullable(),
  followUpAt: instant.nullable(),
  /** Whose it is while its holder stands in for them. */
  standsInFor: z.string().nullable(),
  /** What it says, of a task that people added to the request, and how it ended; null for what the process waits for. */
  added: z
    .object({
      title: z.string(),
      details: z.string().nullable(),
      blocking: z.boolean(),
      by: z.string(),
      parentId: id.nullable(),
      endedAt: instant.nullable(),
      endedBy: z.string().nullable(),
    })
    .nullable(),
  /** What was said about it that whoever asks may read. */
  comments: z.number().int(),
  /** What whoever asks may do with it now. */
  may: z.array(z.enum(taskActions)),
  /** Left by whoever had it before, and what they had begun to write: only for those who may hold it. */
  handover: z.object({ by: z.string(), at: instant, note: z.string() }).nullable(),
  draft: z.string().nullable(),
});
export type TaskSummary = z.infer<typeof taskSummary>;
