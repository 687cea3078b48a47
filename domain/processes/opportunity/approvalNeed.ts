import { compareDiscount, type ProposalValue } from '../../money/discount';
import { byMode, milder, type SettingMode, type Verdict } from '../../settings/mode';
import { crosses, crossesBy } from '../../settings/threshold';
import type { OpportunityFacts } from './state';

/** Why a proposal needs an approver (D12, requirement 179). */
export type ApprovalReason = 'amount' | 'discount' | 'client_total';

/** The setting that each reason obeys ⚙. */
export const settingOf = {
  amount: 'approvalAmountCents',
  discount: 'approvalDiscountBasisPoints',
  client_total: 'approvalClientTotal30Days',
} as const satisfies Record<ApprovalReason, string>;

type ApprovalFacts = Pick<OpportunityFacts, 'settings'> & {
  approval: Pick<OpportunityFacts['approval'], 'clientOthers30DaysCents'>;
};

/**
 * The reasons for which a proposal needs an approver, and those that would be, were their setting enforced. Each threshold
 * is crossed by its own operator; a discount is compared as a fraction, so that no rounding decides (D12).
 */
export function approvalVerdict(proposal: ProposalValue, facts: ApprovalFacts): Verdict<ApprovalReason> {
  const { settings } = facts;
  const {
    approvalAmountCents: amount,
    approvalDiscountBasisPoints: discount,
    approvalClientTotal30Days: client,
  } = settings;
  const modeOf = (reason: ApprovalReason): SettingMode =>
    reason === 'client_total' ? milder(client.mode, amount.mode) : settings[settingOf[reason]].mode;
  const dear = crosses(proposal.netCents, amount);
  const found: ApprovalReason[] = [
    ...(dear ? (['amount'] as const) : []),
    ...(crossesBy(compareDiscount(proposal, discount.value), discount.operator) ? (['discount'] as const) : []),
    ...(!dear && client.value && passesTogether(proposal, facts) ? (['client_total'] as const) : []),
  ];
  return byMode(found, modeOf);
}

/** The proposals of one client in 30 days together pass what each of them does not. */
function passesTogether(
  { netCents }: ProposalValue,
  { settings, approval: { clientOthers30DaysCents } }: ApprovalFacts,
): boolean {
  return clientOthers30DaysCents > 0 && crosses(netCents + clientOthers30DaysCents, settings.approvalAmountCents);
}
