import { z } from 'zod';
import { outsideAccount } from '../outside/wire';

const place = {
  title: z.string().nullable(),
  department: z.string().nullable(),
  hierarchyLevel: z.string().nullable(),
  types: z.array(z.string()),
};

/** A contact as the platform keeps it; the platform says itself who enters, and who administers (requirements 74, 87). */
export const platformContact = z.strictObject({
  account: outsideAccount,
  ...place,
  civility: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  /** Where else they are of, and what they do there (requirement 69); left out by a release that knew one account alone. */
  otherAccounts: z.array(z.strictObject({ account: outsideAccount, ...place })).optional(),
});
export type PlatformContact = z.infer<typeof platformContact>;
