import type { MailContent } from '../port';
import { layOut } from './layout';

export interface LossRecalled {
  firstName: string;
  opportunityNumber: string;
  opportunityName: string;
  accountName: string;
  /** Why it was lost, in the words of the list. */
  lossReason: string | null;
  competitor: string | null;
  url: string;
}

/** To the engagement partner, on the day that was chosen when the opportunity was lost (D17). */
export function lossRecalled({
  firstName,
  opportunityNumber,
  opportunityName,
  accountName,
  lossReason,
  competitor,
  url,
}: LossRecalled): MailContent {
  return layOut({
    subject: `À relancer : ${accountName} (${opportunityNumber})`,
    firstName,
    paragraphs: [
      'Vous aviez choisi ce jour pour revenir vers ce client. Si le besoin est toujours là, relancez l’opportunité : elle reprend en Qualification, avec son historique.',
    ],
    facts: [
      ['Client', accountName],
      ['Opportunité', opportunityName],
      ...(lossReason ? [['Perdue pour', lossReason] as const] : []),
      ...(competitor ? [['Concurrent', competitor] as const] : []),
    ],
    action: { label: 'Ouvrir l’opportunité', url },
  });
}
