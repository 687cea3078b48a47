import type { CaseRef } from '../../domain/cases/kinds';
import type { Principal } from '../../domain/principal/principal';
import type { Transaction } from '../wall';
import type { CaseRow } from './caseRow';

/** What deciding and applying share: one transaction, one locked row, who acts, and when. */
export interface CaseContext {
  trx: Transaction;
  row: CaseRow;
  principal: Principal;
  now: Date;
  /** Other cases that this transaction has given news to; told after COMMIT. */
  touched: CaseRef[];
}

export function actorId(principal: Principal): string | null {
  return principal.kind === 'person' ? principal.userId : null;
}

/** Columns that carry the wall on every row that belongs to a case. */
export function wallOf(row: CaseRow): { company_id: string; bu_id: string } {
  return { company_id: row.companyId, bu_id: row.buId };
}
