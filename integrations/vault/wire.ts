import { z } from 'zod';
import { outsideAccount } from '../outside/wire';

/** The one person who opens the vault: it is pre-activated for them (requirements 91, 94). */
export const vaultContact = z.strictObject({
  account: outsideAccount,
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
});
export type VaultContact = z.infer<typeof vaultContact>;

/** Where invoices go as PDF from the next one on; nowhere, and none is sent (requirements 92, 96). */
export const invoiceEmails = z.strictObject({ account: outsideAccount, emails: z.array(z.string()) });
export type InvoiceEmails = z.infer<typeof invoiceEmails>;
