import type { CaseKind } from '../../domain/cases/kinds';
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

/** The case that a task belongs to, which never changes. */
export async function lockCaseOfTask(trx: Transaction, taskId: string): Promise<CaseRow | null> {
  const { rows } = await trx.raw<{ rows: CaseRow[] }>(
    `SELECT ${caseColumns} FROM cases WHERE id = (SELECT t.case_id FROM tasks t WHERE t.id = ?) FOR UPDATE`,
    [taskId],
  );
  return rows[0] ?? null;
}
