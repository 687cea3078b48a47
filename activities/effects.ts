import type { Knex } from 'knex';
import { markSent, readMail, reportUndeliverable, setAsideOfGone, type MailToSend } from '../db/effects/mails';
import { linkFor } from '../db/mailAnswer/link';
import type { MailTemplate } from '../db/notifications/tell';
import type { Mail, Mailer } from '../integrations/mail/port';
import { letterMail } from './letterMail';
import { mailContent } from './mailContent';
import { isRejected } from './rejected';

export interface EffectActivitiesDeps {
  knex: Knex;
  mailer: Mailer;
  publicUrl: string;
  /** Signs the links by which a task is answered from its mail; without it, mails carry none. */
  linkSecret?: string;
}

/** Mails that ask for a decision, and can be answered by it. */
const answerable = new Set<MailTemplate>(['approvalAsked', 'taskReminder']);

export function createEffectActivities({ knex, mailer, publicUrl, linkSecret }: EffectActivitiesDeps) {
  const answerLinkOf = async ({ caseId, key, kind, mail: { template, toUserId } }: MailToSend) => {
    if (linkSecret === undefined || kind !== 'proposalApproval' || !answerable.has(template)) return undefined;
    const link = await linkFor(knex, caseId, { secret: linkSecret, effectKey: key, userId: toUserId, now: new Date() });
    // Behind the # : it reaches no server's log, and no page that is opened from there.
    return link ? { url: `${publicUrl}/repondre#${link.token}`, until: link.expiresAt.toISOString() } : undefined;
  };
  const written = async (caseId: string, key: string): Promise<Mail | null> => {
    const mail = await readMail(knex, caseId, key);
    if (!mail) return letterMail(knex, caseId, key);
    return { key, to: mail.to, ...mailContent(mail, publicUrl, await answerLinkOf(mail)) };
  };
  return {
    /** At least once on the wire, once in effect: the row says whether it left, the Message-ID is its key. */
    deliverEffect: async ({ caseId, key }: { caseId: string; key: string }): Promise<void> => {
      const mail = await written(caseId, key);
      if (!mail) return setAsideOfGone(knex, caseId, key);
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
