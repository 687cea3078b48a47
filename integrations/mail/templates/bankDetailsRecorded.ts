import type { MailContent } from '../port';
import { layOut } from './layout';

export interface BankDetailsRecorded {
  firstName: string;
  accountName: string;
  requestNumber: string;
  url: string;
}

/** To whoever is responsible for the account and did not ask: new bank details stand on it. The details themselves stay in Jalon. */
export function bankDetailsRecorded({ firstName, accountName, requestNumber, url }: BankDetailsRecorded): MailContent {
  return layOut({
    subject: `Nouvelles coordonnées bancaires : ${accountName} (${requestNumber})`,
    firstName,
    paragraphs: [
      'De nouvelles coordonnées bancaires viennent d’être enregistrées sur un compte dont vous répondez. Si vous ne les attendiez pas, appelez le client au numéro que vous connaissez avant tout prélèvement, et prévenez Business Support.',
    ],
    facts: [
      ['Client', accountName],
      ['Demande', requestNumber],
    ],
    action: { label: 'Voir qui a demandé et qui a vérifié', url },
  });
}
