import type { CaseKind } from '../cases/kinds';
import type { Performer } from '../processes/graph';

const hours = 60;

/** Business minutes that Business Support has for a whole request (D20). */
const supportMinutes: Readonly<Record<CaseKind, number>> = { acceptance: 16 * hours, missionSetup: 24 * hours, lossArchival: 16 * hours, proposalApproval: 8 * hours, opportunity: 24 * hours };

export const defaultFirstLookMinutes = 4 * hours;

/** The clock of Business Support runs over the whole request; a requester or approver has this long for each task. */
const ownMinutes: Readonly<Record<Exclude<Performer, 'business_support'>, number>> = { requester: 16 * hours, approver: 8 * hours };

/** The default budget; a dated setting may say otherwise. */
export function defaultBudgetMinutes(kind: CaseKind, performer: Performer): number {
  return performer === 'business_support' ? supportMinutes[kind] : ownMinutes[performer];
}

/** A request that comes back for another round still gets this much, however late it is. */
export const leastBudgetMinutes = 1 * hours;

export function remainingBudget(budgetMinutes: number, consumedMinutes: number): number {
  return Math.max(leastBudgetMinutes, budgetMinutes - consumedMinutes);
}
