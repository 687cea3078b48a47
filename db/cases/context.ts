import type { CaseRef } from '../../domain/cases/kinds';
import type { Refusal } from '../../domain/errors/refusal';
import type { Principal } from '../../domain/principal/principal';
import type { Transaction } from '../wall';
import type { CaseRow } from './caseRow';
import type { AnyCommand } from './commands';

/** Columns of a case that a decision changes besides counting its events. */
export interface CaseChanges {
  node?: string;
  title?: string;
  state?: string;
  holder_kind?: string;
  holder_cause?: string | null;
  holder_user_id?: string | null;
  holder_region_id?: string | null;
  holder_since?: Date;
  due_at?: Date | string | null;
  closed_at?: Date | null;
  wakes_at?: Date | null;
}

/** What deciding and applying share: one transaction, one locked row, who acts, and when. */
export interface CaseContext {
  trx: Transaction;
  row: CaseRow;
  principal: Principal;
  /** In whose place the person acts who holds the case's task; null for their own work. */
  standsInFor: string | null;
  now: Date;
  /** What leaves with the statement that counts the decision in; undefined when none has still to leave. */
  changes?: CaseChanges | undefined;
  /** Cases that this transaction has given news to; told after COMMIT. */
  touched: CaseRef[];
  /** People whom this transaction has told of something; their open screens hear of it after COMMIT. */
  told: string[];
  /**
   * Gives a command to another case in the same transaction, by the same door, when one decision is only true with
   * the other. Locks go from the opportunity to its requests and approvals, never the other way round.
   */
  decideOther: (caseId: string, command: AnyCommand, key: string) => Promise<Refusal | null>;
}

export function actorId(principal: Principal): string | null {
  return principal.kind === 'person' ? principal.userId : null;
}

/** Columns that carry the wall on every row that belongs to a case. */
export function wallOf(row: Pick<CaseRow, 'companyId' | 'buId'>): { company_id: string; bu_id: string } {
  return { company_id: row.companyId, bu_id: row.buId };
}
