import { wallOf, type CaseContext } from './context';

/** A mail to leave, by ids: who it goes to and what it says are read when it is sent. */
export interface MailEffect {
  template: 'taskReminder' | 'taskEscalated' | 'requestReturned' | 'requestDecided' | 'missionConfigured' | 'groupCreated' | 'approvalAsked' | 'approvalDecided' | 'messagePosted' | 'notePosted' | 'lossRecalled';
  toUserId: string;
  params?: Record<string, string>;
}

/** Asks for a mail, once: a second row under the same key is the same mail. */
export async function askForMail({ trx, row, now }: CaseContext, key: string, mail: MailEffect): Promise<void> {
  await trx('effects')
    .insert({ ...wallOf(row), key: `${row.id}/${key}`, case_id: row.id, kind: 'mail', payload: JSON.stringify(mail), created_at: now })
    .onConflict('key')
    .ignore();
}
