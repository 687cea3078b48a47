import type { TransmissionProblem, TransmittedThing } from '../../domain/transmission/transmission';
import { contactCards } from '../contacts/cards';
import type { Transaction } from '../wall';

export interface TransmissionShown {
  id: string;
  what: TransmittedThing;
  /** Null of what concerns the account, and of somebody who is gone. */
  contact: { id: string; name: string } | null;
  enteredAt: string;
  dueAt: string;
  sentAt: string | null;
  withdrawn: boolean;
  stoppedAt: string | null;
  problem: TransmissionProblem | null;
  nextTryAt: string | null;
  finalOn: string | null;
}

type Row = Omit<TransmissionShown, 'enteredAt' | 'dueAt' | 'sentAt' | 'stoppedAt' | 'nextTryAt'> &
  Record<'enteredAt' | 'dueAt', Date> &
  Record<'sentAt' | 'stoppedAt' | 'nextTryAt', Date | null>;

/** Of each thing what waits and what left last: the latest entry first. */
const select = `
  SELECT * FROM (
    SELECT DISTINCT ON (t.what, t.contact_id, t.sent_at IS NULL AND t.stopped_at IS NULL) t.id, t.what, t.entered_at AS "enteredAt", t.due_at AS "dueAt", t.sent_at AS "sentAt", t.withdrawn,
      t.stopped_at AS "stoppedAt", t.problem, t.next_try_at AS "nextTryAt", t.final_on AS "finalOn",
      (SELECT jsonb_build_object('id', k.id, 'name', k.first_name || ' ' || k.last_name) FROM ${contactCards} k WHERE k.id = t.contact_id AND k.account_id = t.account_id) AS contact
    FROM transmissions t WHERE t.account_id = ?
    ORDER BY t.what, t.contact_id, t.sent_at IS NULL AND t.stopped_at IS NULL, t.entered_at DESC) x
  ORDER BY x."enteredAt" DESC, x.id`;

/** What of an account left for other systems, and what will. */
export async function listTransmissions(trx: Transaction, accountId: string): Promise<TransmissionShown[]> {
  const { rows } = await trx.raw<{ rows: Row[] }>(select, [accountId]);
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  return rows.map((row) => ({
    ...row,
    enteredAt: row.enteredAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    sentAt: iso(row.sentAt),
    stoppedAt: iso(row.stoppedAt),
    nextTryAt: iso(row.nextTryAt),
  }));
}

const nextInvoice = `
  SELECT min(l.due_on) AS on FROM missions m JOIN billing_schedules s ON s.mission_id = m.id JOIN billing_schedule_lines l ON l.schedule_id = s.id AND l.replaced_at IS NULL
  WHERE m.account_id = ? AND l.due_on > ?`;

/** The next invoice that the reader's own business units send the account, or null: sending as PDF begins with it (requirement 96). */
export async function nextInvoiceOn(trx: Transaction, accountId: string, today: string): Promise<string | null> {
  const { rows } = await trx.raw<{ rows: { on: string | null }[] }>(nextInvoice, [accountId, today]);
  return rows[0]?.on ?? null;
}

/** Who at the client gives access to the platform, where the on-boarding named somebody (requirement 87). */
export async function platformAdministrator(trx: Transaction, accountId: string): Promise<string | null> {
  const service = await trx('client_services')
    .where({ account_id: accountId, service: 'platform' })
    .whereNull('closed_at')
    .first<{ administrator: string | null } | undefined>('administrator');
  return service?.administrator ?? null;
}

/** What failed is tried again at the next look. @returns how many */
export async function tryAgain(trx: Transaction, accountId: string): Promise<number> {
  return trx('transmissions')
    .where({ account_id: accountId })
    .whereNotNull('problem')
    .whereNull('sent_at')
    .whereNull('stopped_at')
    .update({ next_try_at: null });
}
