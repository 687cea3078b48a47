import type { MailContent } from '../port';
import { answerLink, type AnswerLink } from './answerLink';
import { layOut } from './layout';
import { inPlaceOf, momentInWords } from './words';

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
  url: string;
  answer?: AnswerLink | undefined;
}

/** At 75 % of the time (D20): the holder can still be on time. */
export function taskReminder({ firstName, standsInFor, taskTitle, caseNumber, dueAt, expected, url, answer }: TaskReminder): MailContent {
  return layOut({
    subject: `Rappel : ${taskTitle} (${caseNumber})`,
    firstName,
    paragraphs: [...inPlaceOf(standsInFor), 'Une tâche qui vous est confiée arrive bientôt à échéance.', ...(expected.length > 0 ? ['Le Business Support attend encore de vous ce qui est listé ci-dessous pour reprendre la demande.'] : [])],
    facts: [['Tâche', taskTitle], ['Dossier', caseNumber], ['À terminer avant', momentInWords(dueAt)]],
    ...(expected.length > 0 && { list: expected }),
    action: { label: 'Ouvrir la tâche', url },
    also: answerLink(answer),
  });
}
