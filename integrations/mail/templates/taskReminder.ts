import type { MailContent } from '../port';
import { answerLink, type AnswerLink } from './answerLink';
import { layOut } from './layout';
import { closedWithout, inPlaceOf, momentInWords } from './words';

export type ReminderMoment = 'soon' | 'late' | 'last';

const words: Readonly<Record<ReminderMoment, { subject: string; paragraph: string }>> = {
  soon: { subject: 'Rappel', paragraph: 'Une tâche qui vous est confiée arrive bientôt à échéance.' },
  late: { subject: 'Délai dépassé', paragraph: 'Une tâche qui vous est confiée a dépassé son délai.' },
  last: {
    subject: 'Dernier rappel',
    paragraph: 'Une réponse est attendue de vous, et son délai est passé. C’est le dernier rappel.',
  },
};

export interface TaskReminder {
  firstName: string;
  taskTitle: string;
  caseNumber: string;
  /** ISO, UTC */
  dueAt: string;
  /** What a requester still has to bring, each line with why it was refused; empty for everybody else. */
  /** Whose task it is, when its reader stands in for them. */
  standsInFor: string | null;
  expected: readonly string[];
  /** When the request closes without an answer, ISO, UTC; null where silence closes nothing. */
  closesAt: string | null;
  /** Before it is due, after, or for the last time before silence is the answer. */
  moment: ReminderMoment;
  url: string;
  answer?: AnswerLink | undefined;
}

/** At 75 % of the time (D20) the holder can still be on time; then they are told that they are late. */
export function taskReminder({
  firstName,
  standsInFor,
  taskTitle,
  caseNumber,
  dueAt,
  expected,
  closesAt,
  moment,
  url,
  answer,
}: TaskReminder): MailContent {
  return layOut({
    subject: `${words[moment].subject} : ${taskTitle} (${caseNumber})`,
    firstName,
    paragraphs: [
      ...inPlaceOf(standsInFor),
      words[moment].paragraph,
      ...(expected.length > 0
        ? ['Le Business Support attend encore de vous ce qui est listé ci-dessous pour reprendre la demande.']
        : []),
    ],
    facts: [
      ['Tâche', taskTitle],
      ['Dossier', caseNumber],
      ['À terminer avant', momentInWords(dueAt)],
      ...closedWithout(closesAt),
    ],
    ...(expected.length > 0 && { list: expected }),
    action: { label: 'Ouvrir la tâche', url },
    also: answerLink(answer),
  });
}
