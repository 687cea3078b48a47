/** What processes do to an opportunity: prepare, configure, win, archive. Each is harmless when done already. */
import { decided, type Decision } from '../../cases/decision';
import { refuse } from '../../errors/refusal';
import { hasHappened, nextMissionState, type MissionEvent } from '../../mission/state';
import { isOpenStage } from '../../opportunity/stage';
import { nextProposalState } from '../../proposal/state';
import { whyNotArchivable } from '../lossArchival/rules';
import type { OpportunityProcessCommand } from './commands';
import type { OpportunityEvent } from './events';
import { decideReturn } from './decideReturn';
import { changesBetween } from './fields';
import type { OpportunityFacts, OpportunityState } from './state';

type Mission = NonNullable<OpportunityState['mission']>;

function missionMoves(
  mission: Mission | null,
  event: MissionEvent,
  deliveryLeadId: string | null = null,
): Decision<OpportunityEvent> {
  if (mission && hasHappened(mission.state, event)) return decided();
  const to = mission && nextMissionState(mission.state, event);
  if (!mission || !to) return refuse('mission_state_differs', { params: { state: mission?.state ?? '' } });
  return decided({
    type: 'missionStateChanged',
    data: { missionId: mission.id, from: mission.state, to, deliveryLeadId },
  });
}

function recordApproval(
  { proposal }: OpportunityState,
  { approvalOutcome }: OpportunityFacts,
): Decision<OpportunityEvent> {
  if (
    !proposal ||
    !nextProposalState(proposal.state, 'approved') ||
    !approvalOutcome ||
    approvalOutcome.outcome === 'void'
  )
    return decided();
  if (approvalOutcome.contentHash !== proposal.contentHash) return decided();
  return approvalOutcome.outcome === 'approved'
    ? decided({ type: 'proposalApproved', data: { proposalId: proposal.id, by: 'approver' } })
    : decided({ type: 'proposalRefused', data: { proposalId: proposal.id } });
}

/** Won follows from letter signed + order signed + mission in REA, and from nothing else (D15, requirement 182). */
function win({ stage, proposal, mission }: OpportunityState): Decision<OpportunityEvent> {
  if (stage === 'won') return decided();
  if (stage !== 'proposition' || proposal?.state !== 'signed' || !proposal.letterSigned || mission?.state !== 'REA')
    return refuse('not_ready_to_win');
  return decided({
    type: 'stageChanged',
    data: { from: stage, to: 'won', reason: null, lossReason: null, lostOn: null, comment: null },
  });
}

function archiveProposal({ proposal, mission }: OpportunityState): Decision<OpportunityEvent> {
  const barred = whyNotArchivable(mission);
  if (barred) return barred;
  return proposal ? decided({ type: 'proposalArchived', data: { proposalId: proposal.id } }) : decided();
}

/** Once, on its day; one that was revived meanwhile is on the board again. */
function recallLoss(
  { stage, recallOn, fields }: OpportunityState,
  { today }: OpportunityFacts,
): Decision<OpportunityEvent> {
  if (stage !== 'lost' || recallOn === null || recallOn > today) return decided();
  return decided({ type: 'lossRecalled', data: { partnerId: fields.engagementPartnerId, reviveOn: recallOn } });
}

/** A site that somebody chose stays, and a closed opportunity is as it ended. */
function nameSite({ stage, fields }: OpportunityState, siteId: string): Decision<OpportunityEvent> {
  if (fields.siteId !== null || !isOpenStage(stage)) return decided();
  return decided({ type: 'fieldsChanged', data: { changes: changesBetween(fields, { siteId }) } });
}

export function decideProcess(
  state: OpportunityState,
  command: OpportunityProcessCommand,
  facts: OpportunityFacts,
): Decision<OpportunityEvent> {
  const { mission, proposal, stage } = state;
  switch (command.type) {
    case 'prepareProposition':
      return (mission && mission.state !== 'PER') || stage !== 'proposition'
        ? decided()
        : decided({ type: 'propositionPrepared', data: {} });
    case 'recordApproval':
      return recordApproval(state, facts);
    case 'startControl':
      return missionMoves(mission, 'setUpSubmitted');
    case 'releaseControl':
      return missionMoves(mission, 'setUpRefused');
    case 'convertToOrder':
      if (proposal?.state === 'signed') return decided();
      return proposal?.letterSigned
        ? decided({ type: 'proposalOrdered', data: { proposalId: proposal.id } })
        : refuse('letter_missing');
    case 'createBillingSchedule':
      if (!mission || !proposal) return refuse('mission_state_differs');
      return mission.hasBillingSchedule
        ? decided()
        : decided({
            type: 'billingScheduled',
            data: { missionId: mission.id, proposalId: proposal.id, mode: command.mode, firstOn: command.firstOn },
          });
    case 'activateMission':
      return missionMoves(mission, 'configured', command.deliveryLeadId);
    case 'win':
      return win(state);
    case 'archiveProposal':
      return archiveProposal(state);
    case 'loseMission':
      return mission ? missionMoves(mission, 'lost') : decided();
    case 'deletePlanningBlocks':
      return mission && mission.planningBlocks > 0
        ? decided({ type: 'planningBlocksDeleted', data: { missionId: mission.id } })
        : decided();
    case 'loseOpportunity':
      if (stage === 'lost') return decided();
      return decided({
        type: 'stageChanged',
        data: {
          from: stage,
          to: 'lost',
          reason: null,
          lossReason: command.lossReason,
          lostOn: command.lostOn,
          comment: command.comment,
          competitor: command.competitor ?? null,
          reviveOn: command.reviveOn ?? null,
        },
      });
    case 'returnToQualification':
      return decideReturn(state, command, facts);
    case 'recallLoss':
      return recallLoss(state, facts);
    case 'nameSite':
      return nameSite(state, command.siteId);
  }
}
