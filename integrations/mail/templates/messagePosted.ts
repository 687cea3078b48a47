import type { MailContent } from '../port';
import { layOut } from './layout';

export interface MessagePosted {
  firstName: string;
  requestNumber: string;
  requestTitle: string;
  authorName: string;
  /** What was said; null for an internal note, whose words stay in the application. */
  body: string | null;
  /** The task that it is about; null when it is about the whole request. */
  task: string | null;
  url: string;
}

/** Somebody wrote on a request: to everybody who follows it, or among Business Support. */
export function messagePosted({
  firstName,
  requestNumber,
  requestTitle,
  authorName,
  body,
  task,
  url,
}: MessagePosted): MailContent {
  const isNote = body === null;
  return layOut({
    subject: `${isNote ? 'Note interne' : 'Nouveau message'} : ${requestTitle} (${requestNumber})`,
    firstName,
    paragraphs: isNote
      ? [`${authorName} a écrit une note interne qui vous concerne.`]
      : [`${authorName} a écrit :`, body],
    facts: [['Demande', `${requestNumber} - ${requestTitle}`], ...(task === null ? [] : [['Tâche', task] as const])],
    action: { label: isNote ? 'Lire la note' : 'Répondre', url },
  });
}
