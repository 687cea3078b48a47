/** A task answered from its mail: the very command of the application, as the person whom the link stands for. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { isRefusal, refuse, type Refusal } from '../../domain/errors/refusal';
import { commandOf, whyNotFollowed, type MailAnswer } from '../../domain/mailAnswer/mailAnswer';
import type { Person } from '../../domain/principal/principal';
import { lockCase, readCase } from '../cases/caseRow';
import { handleInside, rehearseInside, type Handled } from '../cases/handleCommand';
import { raiseWall, readWithinWall, withinWall, type Transaction } from '../wall';
import { gaveAlready, readLink, useUp } from './link';

interface Followed {
  person: Person;
  linkId: string;
  now: Date;
}

interface SubjectRow {
  proposalNumber: string;
  proposalLabel: string;
  accountName: string;
  author: string;
  totalCents: number;
  reasons: string[];
  dueAt: Date | null;
}

/** What is decided, enough to decide, and nothing else of the case. */
async function readSubject(trx: Transaction, taskId: string): Promise<SubjectRow | null> {
  const { rows } = await trx.raw<{ rows: SubjectRow[] }>(
    `SELECT p.number AS "proposalNumber", p.label AS "proposalLabel", a.trade_name AS "accountName", u.first_name || ' ' || u.last_name AS author,
       coalesce(p.net_cents, 0)::bigint AS "totalCents", coalesce(x.reasons, '[]') AS reasons, t.due_at AS "dueAt"
     FROM tasks t JOIN cases c ON c.id = t.case_id JOIN approvals x ON x.id = c.id JOIN proposals p ON p.id = x.proposal_id JOIN accounts a ON a.id = c.account_id JOIN users u ON u.id = x.author_id
     WHERE t.id = ?`,
    [taskId],
  );
  return rows[0] ?? null;
}

export interface LinkShown extends SubjectRow {
  expiresAt: Date;
}

/** What the page shows: nothing is written, and nothing of the case is said once it cannot be answered any more. */
export function showLink(knex: Knex, { person, linkId, now }: Followed): Promise<LinkShown | Refusal> {
  return readWithinWall(knex, person, async (trx) => {
    const link = await readLink(trx, linkId);
    const row = link && (await readCase(trx, link.caseId));
    if (!link || !row) return refuse('link_unknown');
    const barred =
      whyNotFollowed(link, now) ??
      (await rehearseInside(trx, row, {
        command: commandOf(link.taskId, { outcome: 'approved' }),
        principal: person,
        now,
      }));
    if (barred) return barred;
    const subject = await readSubject(trx, link.taskId);
    return subject ? { ...subject, expiresAt: link.expiresAt } : refuse('link_unknown');
  });
}

export interface Answered {
  refusal: Refusal | null;
  /** What the command came to; null when it was never given: the link itself was refused, or had given it before. */
  handled: Handled | null;
}

/**
 * The case is locked first, so that two who press at once come one after the other, and the second finds the link used. The
 * same answer again is the same answer; another one is refused.
 */
export function answerByLink(knex: Knex, { person, linkId, now }: Followed, answer: MailAnswer): Promise<Answered> {
  return withinWall(knex, person, async (trx) => {
    const found = await readLink(trx, linkId);
    const row = found && (await lockCase(trx, found.caseId));
    const link = row && (await readLink(trx, linkId));
    if (!row || !link) return { refusal: refuse('link_unknown'), handled: null };
    const barred = whyNotFollowed(link, now);
    if (barred) return { refusal: gaveAlready(link, answer) ? null : barred, handled: null };
    const handled = await handleInside(trx, row, {
      caseId: row.id,
      command: commandOf(link.taskId, answer),
      principal: person,
      key: `mail-link/${linkId}/${randomUUID()}`,
      now,
      through: 'mail',
    });
    if (isRefusal(handled.answer)) return { refusal: handled.answer, handled };
    await raiseWall(trx, person);
    await useUp(trx, linkId, answer, now);
    return { refusal: null, handled };
  });
}
