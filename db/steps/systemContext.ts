import type { CaseRow } from '../cases/caseRow';
import type { CaseContext } from '../cases/context';
import type { Transaction } from '../wall';

/** The process itself as the one who acts, inside its own case. */
export function systemContext(trx: Transaction, row: CaseRow, now: Date): CaseContext {
  const decideOther = () => Promise.reject(new Error('a step decides about its own case only'));
  return {
    trx,
    row,
    principal: { kind: 'system', process: row.kind },
    standsInFor: null,
    now,
    touched: [],
    told: [],
    decideOther,
  };
}
