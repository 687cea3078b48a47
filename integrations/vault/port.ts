import type { OutsideAnswer } from '../outside/tell';
import type { InvoiceEmails, VaultContact } from './wire';

/** What Jalon asks of the vault of invoices, by its two inputs (requirement 91). */
export interface InvoiceVault {
  preActivate(key: string, accountId: string, contact: VaultContact): Promise<OutsideAnswer>;
  /** Nobody opens it any more; what it holds stays. */
  close(key: string, accountId: string): Promise<OutsideAnswer>;
  sendInvoicesTo(key: string, accountId: string, emails: InvoiceEmails): Promise<OutsideAnswer>;
}
