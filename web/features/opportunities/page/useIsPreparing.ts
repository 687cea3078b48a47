import type { OpportunityView } from '../../../../contracts/opportunities/opportunity';
import { useMe } from '../../../api/session';

/**
 * In Proposition, the process creates the mission and the draft within a moment; news of it makes this false again.
 * The 360° profile sees no sales documents: to it their absence means nothing.
 */
export function useIsPreparing({ stage, mission, proposal }: OpportunityView): boolean {
  const { profile } = useMe();
  return profile === 'main' && stage === 'proposition' && (mission === null || proposal === null);
}
