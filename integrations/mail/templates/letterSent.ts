import { french } from '../../../domain/french/typography';
import type { MailContent } from '../port';
import { escapeHtml, oneLine } from './layout';

export interface LetterSent {
  greeting: string;
  offer: string;
  firmName: string;
  senderName: string;
  /** What the sender adds, in their own words. */
  message: string | null;
}

/** To the client, with the letter of engagement attached. They answer to whoever sent it, never to the product. */
export function letterSent({ greeting, offer, firmName, senderName, message }: LetterSent): MailContent {
  const own = (message ?? '')
    .split(/\n+/u)
    .map(oneLine)
    .filter((line) => line !== '');
  const paragraphs = [
    greeting,
    ...own,
    french(
      `Vous trouverez ci-joint notre lettre de mission « ${oneLine(offer)} ». Si elle vous convient, merci de nous la retourner datée et signée.`,
    ),
    `${oneLine(senderName)}\n${oneLine(firmName)}`,
  ];
  return {
    subject: french(`Votre lettre de mission : ${oneLine(offer)}`),
    text: `${paragraphs.join('\n\n')}\n`,
    html: `<!doctype html><html lang="fr"><body>${paragraphs.map((text) => `<p>${escapeHtml(text).replace('\n', '<br>')}</p>`).join('')}</body></html>`,
  };
}
