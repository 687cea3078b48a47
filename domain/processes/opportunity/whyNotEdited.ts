import { refuse, type Refusal } from '../../errors/refusal';
import {
  isAmountTyped,
  opportunityAmount,
  type CountedProposal,
  type OpportunityAmount,
} from '../../opportunity/amount';
import { isOpenStage, type Stage } from '../../opportunity/stage';
import { amountFields, changesBetween, type FieldChanges } from './fields';
import type { OpportunityState } from './state';

/** Won and lost opportunities are as they ended; a lost one is revived first (D17). */
export function whyNotEdited(stage: Stage): Refusal | null {
  return isOpenStage(stage) ? null : refuse('opportunity_closed');
}

/** The live proposal as the amount counts it. */
export function countedProposals(
  proposal: Pick<NonNullable<OpportunityState['proposal']>, 'state' | 'netCents' | 'letterSigned'> | null,
): CountedProposal[] {
  return proposal
    ? [{ state: proposal.letterSigned ? 'signed' : proposal.state, exclVatCents: proposal.netCents }]
    : [];
}

function amountOf({ fields, proposal }: Pick<OpportunityState, 'fields' | 'proposal'>): OpportunityAmount {
  return opportunityAmount(fields.amountCents, countedProposals(proposal));
}

/** From its approval on the proposal says the amount, and no hand changes it (D31); to write what is there already is no change. */
export function whyAmountHolds(
  state: Pick<OpportunityState, 'fields' | 'proposal'>,
  changes: FieldChanges,
): Refusal | null {
  const { from } = amountOf(state);
  const ofAmount = changesBetween(state.fields, changes).filter(({ field }) => amountFields.includes(field));
  if (ofAmount.length === 0 || isAmountTyped(from)) return null;
  return refuse('amount_follows_proposals', { params: { from } });
}

/**
 * Another business unit takes over an opportunity of which nothing is under way. Its proposal, its mission and the requests made for it stay
 * behind the wall of the unit that works on them; whoever works on them would lose them half-way.
 */
export function whyUnitHolds(
  { fields }: Pick<OpportunityState, 'fields'>,
  { businessUnitId }: FieldChanges,
  workUnderWay: boolean,
): Refusal | null {
  return workUnderWay && businessUnitId !== undefined && businessUnitId !== fields.businessUnitId
    ? refuse('unit_works_on_it')
    : null;
}
