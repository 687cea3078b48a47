import { z } from 'zod';
import { outsideAccount } from '../outside/wire';

/** A client's file in the bookkeeping tool, with who supervises it: what starts the chart of accounts and the rights (requirement 84). */
export const loopFile = z.strictObject({
  account: outsideAccount,
  supervisor: z.strictObject({ code: z.string(), name: z.string(), email: z.string() }),
});
export type LoopFile = z.infer<typeof loopFile>;
