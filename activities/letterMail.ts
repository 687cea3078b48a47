import type { Knex } from 'knex';
import { keepFileHash, readLetter } from '../db/effects/letters';
import { composePaper, greetingOf } from '../domain/letter/compose';
import { fingerprint } from '../integrations/document-store/fingerprint';
import type { Mail } from '../integrations/mail/port';
import { letterSent } from '../integrations/mail/templates';
import { paperFile } from '../integrations/pdf/render';

/** A letter of engagement on its way to a client, with its file drawn and its hash kept; null when this effect is none. */
export async function letterMail(knex: Knex, caseId: string, key: string): Promise<Mail | null> {
  const found = await readLetter(knex, caseId, key);
  if (!found) return null;
  const { letter, logo, sendingId, to, sender, message, sentOn } = found;
  const file = await paperFile(composePaper('letter', letter, logo), sentOn);
  await keepFileHash(knex, caseId, sendingId, fingerprint(file.content));
  return {
    key,
    to,
    from: { name: sender.name, replyTo: sender.email },
    attachments: [file],
    ...letterSent({
      greeting: greetingOf(letter),
      offer: letter.offer,
      firmName: letter.firm.name,
      senderName: sender.name,
      message,
    }),
  };
}
