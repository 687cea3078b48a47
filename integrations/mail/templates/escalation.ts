import type { MailContent } from '../port';
import { layOut } from './layout';
import { momentInWords } from './words';

export interface Escalation {
  firstName: string;
  taskTitle: string;
  caseNumber: string;
  /** Null when nobody has taken the task. */
  holderName: string | null;
  /** ISO, UTC */
  dueAt: string;
  /** Supervisor of the group at 100 % of the time, head of the BU at 150 %. */
  to: 'supervisor' | 'businessUnitHead';
  url: string;
}

const why = {
  supervisor: 'Une tâche de votre groupe a dépassé son délai.',
  businessUnitHead:
    'Une tâche reste en attente bien après son délai, malgré un premier signalement au superviseur du groupe.',
};

/** Requirement of service levels, D20. */
export function escalation({ firstName, taskTitle, caseNumber, holderName, dueAt, to, url }: Escalation): MailContent {
  return layOut({
    subject: `Délai dépassé : ${taskTitle} (${caseNumber})`,
    firstName,
    paragraphs: [why[to], 'Vous pouvez la réaffecter ou changer son échéance depuis le dossier.'],
    facts: [
      ['Tâche', taskTitle],
      ['Dossier', caseNumber],
      ['Prise en charge par', holderName ?? 'personne pour l’instant'],
      ['Échéance', momentInWords(dueAt)],
    ],
    action: { label: 'Ouvrir la tâche', url },
  });
}
