import type { MailContent } from '../port';
import { layOut } from './layout';

export interface ApprovalDecided {
  firstName: string;
  proposalNumber: string;
  accountName: string;
  outcome: 'approved' | 'refused';
  comment: string | null;
  url: string;
}

const words = {
  approved: {
    subject: 'Proposition approuvée',
    paragraph: 'Votre proposition est approuvée : vous pouvez envoyer la lettre de mission.',
  },
  refused: {
    subject: 'Proposition refusée',
    paragraph: 'Votre proposition n’est pas approuvée. Corrigez-la puis soumettez-la de nouveau.',
  },
};

/** To the author, once the approver has decided (D12). */
export function approvalDecided({
  firstName,
  proposalNumber,
  accountName,
  outcome,
  comment,
  url,
}: ApprovalDecided): MailContent {
  const { subject, paragraph } = words[outcome];
  return layOut({
    subject: `${subject} : ${proposalNumber}`,
    firstName,
    paragraphs: [paragraph],
    facts: [
      ['Proposition', proposalNumber],
      ['Client', accountName],
      ...(comment ? [['Commentaire', comment] as const] : []),
    ],
    action: { label: 'Voir la proposition', url },
  });
}
