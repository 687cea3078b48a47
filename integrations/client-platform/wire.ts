import { z } from 'zod';
import { outsideAccount } from '../outside/wire';

/** A contact as the platform keeps it; the platform says itself who enters, and who administers (requirements 74, 87). */
export const platformContact = z.strictObject({
  account: outsideAccount,
  civility: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  title: z.string().nullable(),
  department: z.string().nullable(),
  hierarchyLevel: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  types: z.array(z.string()),
});
export type PlatformContact = z.infer<typeof platformContact>;
