import type { Knex } from 'knex';
import { markSent, readMail, reportUndeliverable } from '../db/effects/mails';
import type { Mail, Mailer } from '../integrations/mail/port';
import { letterMail } from './letterMail';
import { mailContent } from './mailContent';
import { isRejected } from './rejected';

export interface EffectActivitiesDeps {
  knex: Knex;
  mailer: Mailer;
  publicUrl: string;
}

export function createEffectActivities({ knex, mailer, publicUrl }: EffectActivitiesDeps) {
  const written = async (caseId: string, key: string): Promise<Mail | null> => {
    const mail = await readMail(knex, caseId, key);
    return mail ? { key, to: mail.to, ...mailContent(mail, publicUrl) } : letterMail(knex, caseId, key);
  };
  return {
    /** At least once on the wire, once in effect: the row says whether it left, the Message-ID is its key. */
    deliverEffect: async ({ caseId, key }: { caseId: string; key: string }): Promise<void> => {
      const mail = await written(caseId, key);
      if (!mail) return;
      try {
        await mailer.send(mail);
      } catch (error) {
        if (!isRejected(error)) throw error;
        // A server that will never take it is asked no more, and the case goes on: operators see the incident.
        await reportUndeliverable(knex, caseId, key);
        return;
      }
      await markSent(knex, caseId, key);
    },
  };
}

export type EffectActivities = ReturnType<typeof createEffectActivities>;
