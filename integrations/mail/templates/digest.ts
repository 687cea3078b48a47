import type { MailContent } from '../port';
import { layOut } from './layout';

export interface Digest {
  firstName: string;
  /** What happened, one a line, the oldest first. */
  lines: readonly string[];
  /** How many more there are than are written here. */
  more: number;
  url: string;
}

/** Once a working day, what somebody chose to hear of together. */
export function digest({ firstName, lines, more, url }: Digest): MailContent {
  const count = lines.length + more;
  return layOut({
    subject: count === 1 ? 'Votre récapitulatif : une notification' : `Votre récapitulatif : ${count} notifications`,
    firstName,
    paragraphs: [
      count === 1
        ? 'Depuis votre dernier récapitulatif, et sans que vous l’ayez lu dans Jalon :'
        : 'Depuis votre dernier récapitulatif, et sans que vous les ayez lues dans Jalon :',
    ],
    list: more > 0 ? [...lines, `et ${more} de plus`] : lines,
    action: { label: 'Tout lire', url },
  });
}
