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
 * Who could approve, the right approver first and then whoever is next above. Nobody approves their own proposal: a level
 * that the author holds is passed over, and so is one that nobody holds.
 */
export function approversInLine(practice: PracticeKind, holders: readonly Holder[], authorId: string): Holder[] {
  return chains[practice].flatMap((role) => {
    const atThisLevel = holders.filter((holder) => holder.role === role);
    return atThisLevel.some((holder) => holder.userId === authorId) ? [] : atThisLevel.slice(0, 1);
  });
}
