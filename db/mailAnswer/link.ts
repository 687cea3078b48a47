/** Links of mails: made when a mail is composed, found again by what stands in it. */
import { createHash, createHmac } from 'node:crypto';
import type { Knex } from 'knex';
import { expiryOf, type AnswerKind, type MailAnswer } from '../../domain/mailAnswer/mailAnswer';
import type { Person } from '../../domain/principal/principal';
import { loadPerson } from '../principals';
import { withinCase, type Transaction } from '../wall';

/** Signed with a secret of the product: the same mail sent again carries the same link, and nobody else can write one. */
export function tokenOf(secret: string, effectKey: string): string {
  return createHmac('sha256', secret).update(`mail-link/${effectKey}`).digest('base64url');
}

const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Which task a mail may be answered for: one that waits for its reader, on a proposal. */
async function answerable(trx: Transaction, caseId: string, userId: string): Promise<string | null> {
  const task = await trx('tasks')
    .where({ case_id: caseId, node: 'approve', state: 'claimed', assignee_id: userId })
    .first<{ id: string } | undefined>('id');
  return task?.id ?? null;
}

export interface MailLinkMade {
  token: string;
  expiresAt: Date;
}

/** The link of one mail; null when there is nothing that its reader could answer now. */
export function linkFor(
  knex: Knex,
  caseId: string,
  { secret, effectKey, userId, now }: { secret: string; effectKey: string; userId: string; now: Date },
): Promise<MailLinkMade | null> {
  return withinCase(knex, caseId, async (trx, row) => {
    const known = await trx('mail_links')
      .where({ effect_key: effectKey })
      .first<{ expires_at: Date } | undefined>('expires_at');
    const token = tokenOf(secret, effectKey);
    if (known) return { token, expiresAt: known.expires_at };
    const taskId = await answerable(trx, caseId, userId);
    if (taskId === null) return null;
    const expiresAt = expiryOf(now);
    await trx('mail_links')
      .insert({
        company_id: row.companyId,
        bu_id: row.buId,
        case_id: caseId,
        task_id: taskId,
        user_id: userId,
        effect_key: effectKey,
        token_sha256: digestOf(token),
        created_at: now,
        expires_at: expiresAt,
      })
      .onConflict('effect_key')
      .ignore();
    return { token, expiresAt };
  });
}

/** Whom a link stands for, as they are now; null for a link that was never written, and for whoever is disabled. */
export async function personOfLink(knex: Knex, token: string): Promise<{ linkId: string; person: Person } | null> {
  const { rows } = await knex.raw<{ rows: { id: string; user_id: string }[] }>('SELECT * FROM door_mail_link(?)', [
    digestOf(token),
  ]);
  const link = rows[0];
  const person = link ? await loadPerson(knex, link.user_id, 'main') : null;
  return link && person ? { linkId: link.id, person } : null;
}

export interface LinkRow {
  taskId: string;
  caseId: string;
  expiresAt: Date;
  usedAs: AnswerKind | null;
  answerDigest: string | null;
}

/** Behind the person's own wall: a case that they no longer see has no link either. */
export async function readLink(trx: Transaction, linkId: string): Promise<LinkRow | null> {
  const link = await trx('mail_links')
    .where({ id: linkId })
    .first<LinkRow | undefined>(
      'task_id as taskId',
      'case_id as caseId',
      'expires_at as expiresAt',
      'used_as as usedAs',
      'answer_sha256 as answerDigest',
    );
  return link ?? null;
}

/** Whether the link was used for this very answer. */
export const gaveAlready = ({ answerDigest }: LinkRow, answer: MailAnswer): boolean =>
  answerDigest === digestOf(JSON.stringify(answer));

export async function useUp(trx: Transaction, linkId: string, answer: MailAnswer, now: Date): Promise<void> {
  await trx('mail_links')
    .where({ id: linkId })
    .update({ used_at: now, used_as: answer.outcome, answer_sha256: digestOf(JSON.stringify(answer)) });
}
