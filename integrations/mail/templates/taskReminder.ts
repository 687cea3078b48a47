import type { MailContent } from '../port';
import { answerLink, type AnswerLink } from './answerLink';
import { layOut } from './layout';
import { momentInWords } from './words';

export interface TaskReminder {
  firstName: string;
  taskTitle: string;
  caseNumber: string;
  /** ISO, UTC */
  dueAt: string;
  /** What a requester still has to bring, each line with why it was refused; empty for everybody else. */
  expected: readonly string[];
  url: string;
  answer?: AnswerLink | undefined;
}

/** At 75 % of the time (D20): the holder can still be on time. */
export function taskReminder({ firstName, taskTitle, caseNumber, dueAt, expected, url, answer }: TaskReminder): MailContent {
  return layOut({
    subject: `Rappel : ${taskTitle} (${caseNumber})`,
    firstName,
    paragraphs: ['Une tâche qui vous est confiée arrive bientôt à échéance.', ...(expected.length > 0 ? ['Le Business Support attend encore de vous ce qui est listé ci-dessous pour reprendre la demande.'] : [])],
    facts: [['Tâche', taskTitle], ['Dossier', caseNumber], ['À terminer avant', momentInWords(dueAt)]],
    ...(expected.length > 0 && { list: expected }),
    action: { label: 'Ouvrir la tâche', url },
    also: answerLink(answer),
  });
}
