import type { MailParts } from './layout';
import { momentInWords } from './words';

/** A page where the reader answers without logging in. */
export interface AnswerLink {
  url: string;
  /** ISO, UTC */
  until: string;
}

/** The link is its reader's: the mail says so, since a mail is easily passed on. */
export function answerLink(answer: AnswerLink | undefined): MailParts['also'] {
  if (!answer) return undefined;
  return {
    label: 'Répondre sans se connecter',
    url: answer.url,
    hint: `Ce lien répond en votre nom : ne transférez pas ce mail. Il sert une fois, jusqu’au ${momentInWords(answer.until)}.`,
  };
}
