import type { CaseKind } from '../../domain/cases/kinds';
import type { KeptUnderKey } from '../idempotency';
import type { Transaction } from '../wall';

/** A case as its row says, locked for the rest of the transaction. */
export interface CaseRow {
  id: string;
  kind: CaseKind;
  companyId: string;
  buId: string;
  number: string;
  title: string;
  accountId: string;
  opportunityId: string | null;
  state: string;
  lastSeq: number;
  processedSeq: number;
  openedBy: string | null;
  closedAt: Date | null;
  /** When a case that is over has still something to do. */
  wakesAt: Date | null;
}

const caseColumns = `id, kind, company_id AS "companyId", bu_id AS "buId", number, title, account_id AS "accountId", opportunity_id AS "opportunityId",
  state, last_seq AS "lastSeq", processed_seq AS "processedSeq", opened_by AS "openedBy", closed_at AS "closedAt", wakes_at AS "wakesAt"`;

const namesOfRow = `id, kind, "companyId", "buId", number, title, "accountId", "opportunityId", state, "lastSeq", "processedSeq", "openedBy", "closedAt", "wakesAt"`;

/** A case as its row says, unlocked: for looking. Null when the caller's wall hides it, or there is none. */
export async function readCase(trx: Transaction, caseId: string): Promise<CaseRow | null> {
  const { rows } = await trx.raw<{ rows: CaseRow[] }>(`SELECT ${caseColumns} FROM cases WHERE id = ?`, [caseId]);
  return rows[0] ?? null;
}

/** Puts the commands of one case in order. Null when the caller's wall hides the case, or there is none. */
export async function lockCase(trx: Transaction, caseId: string): Promise<CaseRow | null> {
  const { rows } = await trx.raw<{ rows: CaseRow[] }>(`SELECT ${caseColumns} FROM cases WHERE id = ? FOR UPDATE`, [
    caseId,
  ]);
  return rows[0] ?? null;
}

/** The opportunity that a request serves, before the request itself: whoever decides on both takes them in this order. */
export async function lockOpportunityOf(trx: Transaction, caseId: string): Promise<void> {
  await trx.raw('SELECT id FROM cases WHERE id = (SELECT c.opportunity_id FROM cases c WHERE c.id = ?) FOR UPDATE', [
    caseId,
  ]);
}

/** The case that a task belongs to, which never changes. */
export async function lockCaseOfTask(trx: Transaction, taskId: string): Promise<CaseRow | null> {
  const { rows } = await trx.raw<{ rows: CaseRow[] }>(
    `SELECT ${caseColumns} FROM cases WHERE id = (SELECT t.case_id FROM tasks t WHERE t.id = ?) FOR UPDATE`,
    [taskId],
  );
  return rows[0] ?? null;
}

/** The case that a person's command goes to; a task's is found by the task. */
export type CommandTarget = { caseId: string } | { taskId: string };

const lockedAndNarrowed = `SELECT ${namesOfRow}, set_config('jalon.company', "companyId"::text, true) || set_config('jalon.bus', '{' || "buId" || '}', true) || set_config('jalon.profile', 'main', true) AS wall FROM locked`;

/** Locks the case and, once it holds the lock, narrows the wall to its row: `lockCase` and `narrowToRow` in one statement. */
export async function lockAndNarrow(trx: Transaction, caseId: string): Promise<CaseRow | null> {
  const { rows } = await trx.raw<{ rows: CaseRow[] }>(
    `WITH locked AS MATERIALIZED (SELECT ${caseColumns} FROM cases WHERE id = ? FOR UPDATE) ${lockedAndNarrowed}`,
    [caseId],
  );
  return rows[0] ?? null;
}

/** What stands under somebody's key, as one value of a statement that reads more. Whose it is, the wall says too. */
const keptUnderKey = `(SELECT jsonb_build_object('operation', k.operation, 'fingerprint', k.fingerprint, 'status', k.status, 'headers', k.headers, 'body', k.body) FROM idempotency_keys k WHERE k.user_id = :userId::uuid AND k.key = :key)`;

const narrowedIf = `CASE WHEN id IS NOT NULL AND :narrow::boolean THEN set_config('jalon.company', "companyId"::text, true) || set_config('jalon.bus', '{' || "buId" || '}', true) || set_config('jalon.profile', 'main', true) END AS wall`;

const lockedAndLooked = `SELECT ${namesOfRow}, ${narrowedIf}, ${keptUnderKey} AS kept FROM (SELECT 1) asked LEFT JOIN locked ON true`;

interface LookedRow extends Omit<CaseRow, 'id'> {
  /** Null when there is no such case. */
  id: string | null;
  kept: KeptUnderKey | null;
}

export interface Looked {
  row: CaseRow | null;
  /** What stood under the key before the lock was waited for. */
  kept: KeptUnderKey | null;
  narrowed: boolean;
}

/** Locks the case and looks at what stands under the key of whoever asks; once the lock is held, narrows the wall to the row where that is wanted. */
export async function lockAndLook(
  trx: Transaction,
  target: CommandTarget,
  asked: { userId: string; key: string } | null,
  narrow: boolean,
): Promise<Looked> {
  const values = { ...(asked ?? { userId: null, key: null }), narrow };
  const { rows } = await ('taskId' in target
    ? trx.raw<{ rows: [LookedRow] }>(
        `WITH locked AS MATERIALIZED (SELECT ${caseColumns} FROM cases WHERE id = (SELECT t.case_id FROM tasks t WHERE t.id = :taskId) FOR UPDATE) ${lockedAndLooked}`,
        { ...values, ...target },
      )
    : trx.raw<{ rows: [LookedRow] }>(
        `WITH locked AS MATERIALIZED (SELECT ${caseColumns} FROM cases WHERE id = :caseId FOR UPDATE) ${lockedAndLooked}`,
        { ...values, ...target },
      ));
  const [{ kept, id, ...row }] = rows;
  return { row: id === null ? null : { id, ...row }, kept, narrowed: narrow };
}
