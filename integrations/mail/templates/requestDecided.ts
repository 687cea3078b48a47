import type { MailContent } from '../port';
import { layOut } from './layout';

export interface RequestDecided {
  firstName: string;
  requestNumber: string;
  requestTitle: string;
  outcome: 'resolved' | 'refused' | 'cancelled';
  /** As written by whoever decided; null when there is none. */
  reason: string | null;
  url: string;
}

const words = {
  resolved: { subject: 'Demande résolue', paragraph: 'Le Business Support a terminé votre demande. Si quelque chose manque, rouvrez-la depuis le dossier avant sa clôture automatique.' },
  refused: { subject: 'Demande refusée', paragraph: 'Le Business Support ne peut pas donner suite à votre demande.' },
  cancelled: { subject: 'Demande annulée', paragraph: 'Votre demande est annulée : plus personne n’y travaille.' },
};

export function requestDecided({ firstName, requestNumber, requestTitle, outcome, reason, url }: RequestDecided): MailContent {
  const { subject, paragraph } = words[outcome];
  return layOut({
    subject: `${subject} : ${requestTitle} (${requestNumber})`,
    firstName,
    paragraphs: [paragraph],
    facts: [['Demande', `${requestNumber} - ${requestTitle}`], ...(reason ? [['Motif', reason] as const] : [])],
    action: { label: 'Ouvrir la demande', url },
  });
}
