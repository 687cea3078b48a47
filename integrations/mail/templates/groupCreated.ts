import type { MailContent } from '../port';
import { layOut } from './layout';

export interface GroupCreated {
  firstName: string;
  code: string;
  label: string;
  requestNumber: string;
  url: string;
}

/** To whoever asked for a client group, once its code exists (requirements 260-261). */
export function groupCreated({ firstName, code, label, requestNumber, url }: GroupCreated): MailContent {
  return layOut({
    subject: `Groupe client créé : ${code} (${requestNumber})`,
    firstName,
    paragraphs: ['Votre demande a été acceptée. Le groupe client est maintenant disponible.'],
    facts: [
      ['Code groupe', code],
      ['Libellé groupe', label],
      ['Demande', requestNumber],
    ],
    action: { label: 'Ouvrir la demande', url },
  });
}
