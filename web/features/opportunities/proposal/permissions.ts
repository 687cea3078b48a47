import type { ProposalView } from '../../../../contracts/proposals/proposal';

export type ProposalAction = 'edit' | 'submit' | 'revise' | 'send' | 'sign';

/** Whether it may be done now, and the code of the refusal otherwise. What the server does not name may not be done. */
export function permissionOf({ permissions }: Pick<ProposalView, 'permissions'>, action: ProposalAction) {
  return permissions.find((one) => one.action === action) ?? { action, allowed: false, code: null };
}
