import type { MailContent } from '../port';
import { answerLink, type AnswerLink } from './answerLink';
import { layOut } from './layout';
import { eurosInWords, inPlaceOf } from './words';

export interface ApprovalAsked {
  firstName: string;
  proposalNumber: string;
  accountName: string;
  totalCents: number;
  /** The rules that made the approval necessary, in words (D12). */
  /** Whose task it is, when its reader stands in for them. */
  standsInFor: string | null;
  reasons: readonly string[];
  url: string;
  answer?: AnswerLink | undefined;
}

/** Asked by the system when a proposal passes a threshold (Requirement 179, D12). */
export function approvalAsked({
  firstName,
  standsInFor,
  proposalNumber,
  accountName,
  totalCents,
  reasons,
  url,
  answer,
}: ApprovalAsked): MailContent {
  return layOut({
    subject: `Approbation demandée : proposition ${proposalNumber}`,
    firstName,
    paragraphs: [
      ...inPlaceOf(standsInFor),
      'Une proposition commerciale attend votre approbation avant de pouvoir être envoyée.',
    ],
    facts: [
      ['Proposition', proposalNumber],
      ['Client', accountName],
      ['Total HT', eurosInWords(totalCents)],
    ],
    list: reasons,
    action: { label: 'Voir la proposition et décider', url },
    also: answerLink(answer),
  });
}
