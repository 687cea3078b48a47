import type { MailContent } from '../port';
import { layOut } from './layout';
import { inPlaceOf, momentInWords } from './words';

export interface TaskGiven {
  firstName: string;
  how: 'reassigned' | 'delegated' | 'returned' | 'stoodIn' | 'added' | 'done' | 'dropped';
  /** Null when it came back by itself. */
  actorName: string | null;
  /** Whose task it is, when its reader stands in for them. */
  standsInFor: string | null;
  taskTitle: string;
  caseNumber: string;
  /** ISO, UTC; null where the task may take its time. */
  dueAt: string | null;
  url: string;
}

const words: Readonly<Record<TaskGiven['how'], { subject: string; said: (by: string | null) => string }>> = {
  reassigned: { subject: 'Tâche confiée', said: (by) => `${by ?? 'Jalon'} vous a confié une tâche.` },
  stoodIn: { subject: 'Tâche à reprendre', said: () => 'Une tâche vous revient tant que cette absence dure.' },
  added: { subject: 'Tâche confiée', said: (by) => `${by ?? 'Jalon'} vous a confié une tâche.` },
  done: { subject: 'Tâche faite', said: (by) => `${by ?? 'Jalon'} a terminé la tâche que vous aviez ajoutée.` },
  dropped: {
    subject: 'Tâche annulée',
    said: (by) => `${by ?? 'Jalon'} a annulé cette tâche, ou mis fin à sa demande : vous n’avez plus rien à y faire.`,
  },
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

/** Nothing is to be done any more by a day. */
const isOver = (how: TaskGiven['how']): boolean => how === 'done' || how === 'dropped';

/** A task changed hands, or ended: whoever it concerns hears of it. The note that goes with it stays in the application. */
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
      ...(dueAt === null || isOver(how) ? [] : [['À terminer avant', momentInWords(dueAt)] as const]),
    ],
    action: { label: 'Ouvrir la tâche', url },
  });
}
