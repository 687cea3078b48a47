import type { BusinessDate } from '../dates/businessDate';
import { addMonths } from '../dates/businessDate';

/** Time entry, extra billing and clearing of documents go on for six months after the mission (requirements 131, 132). */
export const DEFAULT_PRODUCTION_END_MONTHS = 6;

export interface ProductionEndBasis {
  accountingOffer: boolean;
  /** First day of the mission, the basis of every offer but accounting ones: an opportunity knows no other day of it, and it ends no earlier. */
  productionStartOn: BusinessDate | null;
  /** The client's accounting year end: the basis of accounting offers. */
  closingOn: BusinessDate | null;
  /** ⚙ */
  months: number;
}

/** The end of production that the screen puts in, or nothing while its basis is unknown (D7). */
export function proposeProductionEnd({
  accountingOffer,
  productionStartOn,
  closingOn,
  months,
}: ProductionEndBasis): BusinessDate | undefined {
  const basis = accountingOffer ? closingOn : productionStartOn;
  return basis === null ? undefined : addMonths(basis, months);
}

/** An earlier date than the proposed one is refused for accounting offers and needs a reason for the others (D7). */
export function checkProductionEnd(
  choice: ProductionEndBasis & { chosen: BusinessDate; reason: string | null },
): 'ok' | 'refused' | 'needsReason' {
  const proposed = proposeProductionEnd(choice);
  if (proposed === undefined || choice.chosen >= proposed) return 'ok';
  if (choice.accountingOffer) return 'refused';
  return (choice.reason ?? '').trim() === '' ? 'needsReason' : 'ok';
}
