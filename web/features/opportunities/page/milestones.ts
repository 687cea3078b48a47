import type { Milestone } from '../../../../contracts/values';

/**
 * A stage is a milestone that stands from the day it is entered: the one the opportunity is in is planted, and the
 * pole to plant next is the one after it.
 */
export function plantedStages(milestones: readonly Milestone[]): Milestone[] {
  const at = milestones.findIndex(({ state }) => state === 'current');
  if (at < 0) return [...milestones];
  return milestones.map((milestone, index) => {
    if (index === at) return { ...milestone, state: 'planted' };
    return index === at + 1 ? { ...milestone, state: 'current' } : milestone;
  });
}
