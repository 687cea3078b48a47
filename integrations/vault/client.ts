import { tellOutside, type OutsideOptions } from '../outside/tell';
import type { InvoiceVault } from './port';

export function createInvoiceVault(options: OutsideOptions): InvoiceVault {
  return {
    preActivate: (key, accountId, contact) =>
      tellOutside(options, { method: 'PUT', path: ['vaults', accountId, 'contact'], key, body: contact }),
    close: (key, accountId) => tellOutside(options, { method: 'DELETE', path: ['vaults', accountId, 'contact'], key }),
    sendInvoicesTo: (key, accountId, emails) =>
      tellOutside(options, { method: 'PUT', path: ['vaults', accountId, 'invoice-emails'], key, body: emails }),
  };
}
