import { decided, type Decision } from '../../cases/decision';
import { refuse } from '../../errors/refusal';
import { nextMissionState } from '../../mission/state';
import { isStillSo, whyNotReturned } from '../stageReturn/effects';
import type { OpportunityProcessCommand } from './commands';
import type { OpportunityEvent } from './events';
import type { OpportunityFacts, OpportunityState } from './state';

type Return = Extract<OpportunityProcessCommand, { type: 'returnToQualification' }>;

/**
 * Back from Proposition, as it was announced or not at all (D17): one decision archives the proposal, gives the mission and
 * its planning up and moves the card, so that a failure half-way leaves nothing half done.
 */
export function decideReturn(
  { mission, proposal, stage }: OpportunityState,
  { reason, announced }: Return,
  { stageReturn }: OpportunityFacts,
): Decision<OpportunityEvent> {
  const barred = whyNotReturned(stageReturn);
  if (barred) return barred;
  const to = mission && nextMissionState(mission.state, 'lost');
  if (!stageReturn || !mission || !proposal || !to) return refuse('proposition_not_ready');
  if (!isStillSo(announced, stageReturn)) return refuse('announcement_stale');
  const freed: OpportunityEvent[] =
    mission.planningBlocks > 0 ? [{ type: 'planningBlocksDeleted', data: { missionId: mission.id } }] : [];
  return decided<OpportunityEvent>(
    { type: 'proposalArchived', data: { proposalId: proposal.id } },
    { type: 'missionStateChanged', data: { missionId: mission.id, from: mission.state, to, deliveryLeadId: null } },
    ...freed,
    {
      type: 'stageChanged',
      data: { from: stage, to: 'qualification', reason, lossReason: null, lostOn: null, comment: null },
    },
  );
}
