import type { MailContent } from '../port';
import { layOut } from './layout';
import { inPlaceOf, momentInWords } from './words';

export interface TaskGiven {
  firstName: string;
  how: 'reassigned' | 'delegated' | 'returned' | 'stoodIn';
  /** Null when it came back by itself. */
  actorName: string | null;
  /** Whose task it is, when its reader stands in for them. */
  standsInFor: string | null;
  taskTitle: string;
  caseNumber: string;
  /** ISO, UTC */
  dueAt: string;
  url: string;
}

const words: Readonly<Record<TaskGiven['how'], { subject: string; said: (by: string | null) => string }>> = {
  reassigned: { subject: 'Tâche confiée', said: (by) => `${by ?? 'Jalon'} vous a confié une tâche.` },
  stoodIn: { subject: 'Tâche à reprendre', said: () => 'Une tâche vous revient tant que cette absence dure.' },
  delegated: {
    subject: 'Votre avis est demandé',
    said: (by) => `${by ?? 'Jalon'} vous a délégué une tâche pour avis ; elle lui revient ensuite pour décider.`,
  },
  returned: {
    subject: 'Tâche revenue',
    said: (by) =>
      by === null
        ? 'Une tâche que vous aviez déléguée vous revient : elle est restée sans réponse.'
        : `${by} vous a rendu la tâche que vous lui aviez déléguée.`,
  },
};

/** A task changed hands: whoever has it now hears of it. The note that goes with it stays in the application. */
export function taskGiven({
  firstName,
  standsInFor,
  how,
  actorName,
  taskTitle,
  caseNumber,
  dueAt,
  url,
}: TaskGiven): MailContent {
  const { subject, said } = words[how];
  return layOut({
    subject: `${subject} : ${taskTitle} (${caseNumber})`,
    firstName,
    paragraphs: [...inPlaceOf(standsInFor), said(actorName)],
    facts: [
      ['Dossier', `${caseNumber} - ${taskTitle}`],
      ['À terminer avant', momentInWords(dueAt)],
    ],
    action: { label: 'Ouvrir la tâche', url },
  });
}
