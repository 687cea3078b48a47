import { decided } from '../../cases/decision';
import { refuse, type Refusal } from '../../errors/refusal';
import { whyLinesHold } from '../request/checklist';
import type { TemplateRules } from '../../templates/template';
import type { RequestFacts } from '../request/facts';
import type { RequestState } from '../request/state';
import { missionSetupGraph } from './graph';

function mayBeMade({ opportunityStage, proposal }: RequestFacts): Refusal | null {
  if (opportunityStage !== 'proposition') return refuse('template_not_applicable');
  return proposal?.letterSigned ? null : refuse('letter_missing');
}

/** The fee of the signed letter equals the proposal to the cent (D13, requirement 289). */
function letterAgrees({ letter, proposal }: RequestFacts): Refusal | null {
  if (!letter || !proposal) return refuse('letter_missing');
  return letter.feeCents === proposal.netCents
    ? null
    : refuse('letter_amount_differs', { params: { letterCents: letter.feeCents, proposalCents: proposal.netCents } });
}

function maySubmit(_state: RequestState, facts: RequestFacts): Refusal | null {
  if (facts.mission?.state !== 'AVV') return refuse('mission_state_differs');
  return mayBeMade(facts) ?? letterAgrees(facts);
}

export const missionSetupRules: TemplateRules = {
  graph: missionSetupGraph,
  mayBeMade,
  maySubmit,
  onOutcome: (state, facts, node, completion) => {
    const held = whyLinesHold(state) ?? letterAgrees(facts);
    if (held) return held;
    if (node !== 'configure' || completion.outcome !== 'configured') return decided();
    const { deliveryLeadId, billingMode, firstBillingOn } = completion;
    return decided({ type: 'missionConfigured', data: { deliveryLeadId, billingMode, firstBillingOn } });
  },
};
