import { z } from 'zod';
import { stepBackFates } from '../domain/processes/request/stepBackEffects';
import { returnThings } from '../domain/processes/stageReturn/announced';
import { operation } from './operation';
import { holder, id, idParam } from './values';

/** What becomes of one thing; amounts in cents. It is sent back as it came, by whoever agrees to it. */
export const returnEffect = z.strictObject({
  becomes: z.enum(stepBackFates),
  what: z.enum(returnThings),
  number: z.string().max(40).nullable(),
  state: z.string().max(40).nullable(),
  count: z.number().int().min(0).max(1_000_000).nullable(),
  cents: z.number().int().min(0).nullable(),
});
/** All of it, as it was shown. */
export const announcedReturn = z.array(returnEffect).max(20);

export const stageReturnPreview = z.object({
  /** Why it cannot be asked; null when it can. */
  code: z.string().nullable(),
  effects: announcedReturn,
  /** The request that asks for it, from its draft until it is answered. */
  open: z.object({ id, number: z.string(), status: z.string(), holder }).nullable(),
});
export type StageReturnPreview = z.infer<typeof stageReturnPreview>;

export const stageReturnOperations = {
  previewStageReturn: operation({
    id: 'previewStageReturn',
    method: 'get',
    path: '/opportunities/{id}/stage-return',
    tag: 'opportunities',
    summary:
      'What going back from Proposition would do, whether it may be asked of Business Support, and who has the request',
    access: 'session',
    status: 200,
    params: idParam,
    answer: stageReturnPreview,
  }),
} as const;
