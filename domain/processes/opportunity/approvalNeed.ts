import { compareDiscount } from '../../money/discount';
import type { OpportunityFacts, ProposalState } from './state';

/** Why a proposal needs an approver: amount or discount strictly above its threshold, equality passes (D12, requirement 179). */
export type ApprovalReason = 'amount' | 'discount' | 'client_total';

export function approvalReasons(proposal: Pick<ProposalState, 'netCents' | 'catalogueCents'>, rules: OpportunityFacts['approval']): ApprovalReason[] {
  const reasons: ApprovalReason[] = [];
  if (proposal.netCents > rules.amountThresholdCents) reasons.push('amount');
  if (compareDiscount(proposal, rules.discountThresholdBasisPoints) > 0) reasons.push('discount');
  const together = proposal.netCents + rules.clientOthers30DaysCents;
  if (rules.clientTotalCounts && reasons.length === 0 && together > rules.amountThresholdCents && rules.clientOthers30DaysCents > 0) reasons.push('client_total');
  return reasons;
}
