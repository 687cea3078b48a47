import { z } from 'zod';

/** How every system around Jalon is told whose client it is about. */
export const outsideAccount = z.strictObject({
  id: z.uuid(),
  number: z.string(),
  name: z.string(),
  siren: z.string().nullable(),
});
