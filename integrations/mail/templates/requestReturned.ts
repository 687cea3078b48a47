import type { MailContent } from '../port';
import { layOut } from './layout';
import { closedWithout, inPlaceOf } from './words';

export interface RequestReturned {
  firstName: string;
  requestNumber: string;
  requestTitle: string;
  /** The refused lines with what is expected, as Business Support wrote it. */
  /** Whose task it is, when its reader stands in for them. */
  standsInFor: string | null;
  expected: readonly string[];
  /** When it closes without an answer, ISO, UTC; null where silence closes nothing. */
  closesAt: string | null;
  url: string;
}

/** Refused lines go back to the requester; accepted lines stay accepted (D18). */
export function requestReturned({
  firstName,
  standsInFor,
  requestNumber,
  requestTitle,
  expected,
  closesAt,
  url,
}: RequestReturned): MailContent {
  return layOut({
    subject: `À compléter : ${requestTitle} (${requestNumber})`,
    firstName,
    paragraphs: [
      ...inPlaceOf(standsInFor),
      'Le Business Support a besoin d’un complément pour poursuivre votre demande. Ce qui est déjà accepté n’est pas à refaire.',
    ],
    facts: [['Demande', `${requestNumber} - ${requestTitle}`], ...closedWithout(closesAt)],
    list: expected,
    action: { label: 'Compléter la demande', url },
  });
}
