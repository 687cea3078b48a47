import type { MailContent } from '../port';
import { layOut } from './layout';
import { momentInWords } from './words';

export interface RequestDecided {
  firstName: string;
  requestNumber: string;
  requestTitle: string;
  outcome: 'resolved' | 'refused' | 'cancelled' | 'unanswered';
  /** Until when it may be reopened, ISO, UTC; null where that is not said. */
  reopensUntil: string | null;
  /** As written by whoever decided; null when there is none. */
  reason: string | null;
  url: string;
}

const words = {
  resolved: {
    subject: 'Demande résolue',
    paragraph:
      'Le Business Support a terminé votre demande. Si quelque chose manque, rouvrez-la depuis le dossier avant sa clôture automatique.',
  },
  refused: { subject: 'Demande refusée', paragraph: 'Le Business Support ne peut pas donner suite à votre demande.' },
  unanswered: {
    subject: 'Demande close sans réponse',
    paragraph:
      'Le Business Support attendait un complément de votre part et n’a rien reçu : votre demande est close. Ce qui était accepté le reste si vous la rouvrez.',
  },
  cancelled: { subject: 'Demande annulée', paragraph: 'Votre demande est annulée : plus personne n’y travaille.' },
};

export function requestDecided({
  firstName,
  requestNumber,
  requestTitle,
  outcome,
  reason,
  reopensUntil,
  url,
}: RequestDecided): MailContent {
  const { subject, paragraph } = words[outcome];
  return layOut({
    subject: `${subject} : ${requestTitle} (${requestNumber})`,
    firstName,
    paragraphs: [paragraph],
    facts: [
      ['Demande', `${requestNumber} - ${requestTitle}`],
      ...(reason ? [['Motif', reason] as const] : []),
      ...(reopensUntil ? [['Peut être rouverte jusqu’au', momentInWords(reopensUntil)] as const] : []),
    ],
    action: { label: 'Ouvrir la demande', url },
  });
}
