import type { MailContent } from '../port';
import { layOut } from './layout';

export interface TasksHanded {
  firstName: string;
  /** Whoever handed them over; null once they are gone. */
  actorName: string | null;
  /** The tasks, one a line. */
  lines: readonly string[];
  /** How many more there are than are written here. */
  more: number;
  url: string;
}

/** Several tasks given at once, in one mail. */
export function tasksHanded({ firstName, actorName, lines, more, url }: TasksHanded): MailContent {
  const count = lines.length + more;
  const by = actorName ?? 'Un collègue';
  return layOut({
    subject: count === 1 ? 'Une tâche vous a été confiée' : `${count} tâches vous ont été confiées`,
    firstName,
    paragraphs: [count === 1 ? `${by} vous a confié cette tâche :` : `${by} vous a confié ces tâches :`],
    list: more > 0 ? [...lines, `et ${more} de plus`] : lines,
    action: { label: 'Voir mes tâches', url },
  });
}
