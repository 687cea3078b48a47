import { z } from 'zod';
import { lineWants } from '../../domain/templates/lines';
import { day, id, instant } from '../values';

export const checklistItem = z.object({
  id,
  key: z.string(),
  required: z.boolean(),
  state: z.enum(['pending', 'accepted', 'refused']),
  reasonCode: z.string().nullable(),
  comment: z.string().nullable(),
  /** With the last day on which it proves what it must; null for a paper that does not age. */
  document: z
    .object({
      id,
      name: z.string(),
      kind: z.string(),
      datedOn: day,
      validUntil: day.nullable(),
      version: z.number().int(),
      /** The last version of it, deposited since; null while it is the last itself. */
      newer: z.object({ id, version: z.number().int(), by: z.string(), at: instant }).nullable(),
    })
    .nullable(),
  answer: z.string().nullable(),
  wants: z.enum(lineWants),
  documentKind: z.string().nullable(),
  /** Answered by a paper that the client file held, nobody chose it. */
  fromFile: z.boolean(),
  judgedBy: z.string().nullable(),
  judgedAt: instant.nullable(),
  judgedRound: z.number().int().nullable(),
  /** Refused, and answered again since. */
  corrected: z.boolean(),
  /** Whose turn it is on this line: accepted lines stay locked. */
  open: z.enum(['requester', 'business_support']).nullable(),
});
export type ChecklistItemView = z.infer<typeof checklistItem>;
