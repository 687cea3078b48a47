import { z } from 'zod';

/** What the person who looks may do now, and the code of the refusal otherwise: the screen shows the reason before the click. */
export const permission = z.object({
  action: z.string(),
  allowed: z.boolean(),
  code: z.string().nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
