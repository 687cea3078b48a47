import type { Role } from '../../principal/roles';

export type PracticeKind = 'esc' | 'expert_conseil' | 'other';

/** Who approves, and who is next above (D12, requirement 180). */
const chains: Readonly<Record<PracticeKind, readonly Role[]>> = {
  esc: ['hub_director', 'regional_offer_head', 'administrator'],
  expert_conseil: ['regional_offer_head', 'administrator'],
  other: ['bu_head', 'hub_director', 'regional_offer_head', 'administrator'],
};

/** People who hold a role over the proposal's business unit, hub or region. */
export interface Holder {
  userId: string;
  role: Role;
}

/**
 * The right approver. Nobody approves their own proposal: when the author holds the role, it goes one level up, and so
 * it does when nobody holds it.
 */
export function approverFor(practice: PracticeKind, holders: readonly Holder[], authorId: string): Holder | null {
  for (const role of chains[practice]) {
    const atThisLevel = holders.filter((holder) => holder.role === role);
    const first = atThisLevel[0];
    if (first && !atThisLevel.some((holder) => holder.userId === authorId)) return first;
  }
  return null;
}
