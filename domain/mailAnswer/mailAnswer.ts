/** A task that is answered from its mail: what the link may still do, and the command that the answer is. */
import { refuse, type Refusal } from '../errors/refusal';
import type { ApprovalCommand } from '../processes/proposalApproval/rules';

/** Long enough for an approver who is away over a week; their reminder carries a link of its own. */
const MAIL_LINK_DAYS = 7;

export const expiryOf = (made: Date): Date => new Date(made.getTime() + MAIL_LINK_DAYS * 86_400_000);

export const answerKinds = ['approved', 'refused', 'question'] as const;
export type AnswerKind = (typeof answerKinds)[number];

export type MailAnswer =
  | { outcome: 'approved'; comment?: string | undefined }
  | { outcome: 'refused'; reasonCodes: string[]; comment?: string | undefined }
  | { outcome: 'question'; question: string };

export interface MailLink {
  expiresAt: Date;
  usedAs: AnswerKind | null;
}

/** What is wrong with the link itself, whatever has become of its task. */
export function whyNotFollowed({ expiresAt, usedAs }: MailLink, now: Date): Refusal | null {
  if (usedAs !== null) return refuse('link_used', { params: { usedAs } });
  return expiresAt <= now ? refuse('link_expired') : null;
}

/** The very command that the application gives. */
export function commandOf(taskId: string, answer: MailAnswer): ApprovalCommand {
  return answer.outcome === 'question'
    ? { type: 'questionApproval', taskId, question: answer.question }
    : { type: 'completeTask', taskId, completion: answer };
}
