import { startOutsideSimulator } from '../outside/simulator';
import { invoiceEmails, vaultContact } from './wire';

export const startVaultSimulator = () =>
  startOutsideSimulator([
    { path: '/vaults/:id/contact', body: vaultContact },
    { path: '/vaults/:id/invoice-emails', body: invoiceEmails },
  ]);
