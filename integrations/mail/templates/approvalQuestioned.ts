import type { MailContent } from '../port';
import { layOut } from './layout';

export interface ApprovalQuestioned {
  firstName: string;
  actorName: string;
  proposalNumber: string;
  accountName: string;
  question: string;
  url: string;
}

/** To the author: the approver wants to know more before deciding. */
export function approvalQuestioned({
  firstName,
  actorName,
  proposalNumber,
  accountName,
  question,
  url,
}: ApprovalQuestioned): MailContent {
  return layOut({
    subject: `Précision demandée : proposition ${proposalNumber}`,
    firstName,
    paragraphs: [
      `${actorName} demande une précision avant d’approuver votre proposition :`,
      question,
      'Répondez-lui, ou modifiez la proposition puis soumettez-la de nouveau. Jusque-là, l’approbation reste en attente.',
    ],
    facts: [
      ['Proposition', proposalNumber],
      ['Client', accountName],
    ],
    action: { label: 'Voir la proposition', url },
  });
}
