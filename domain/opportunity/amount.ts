import type { Cents } from '../money/cents';
import { sumCents } from '../money/cents';
import { weightedAmount } from '../money/weighted';
import type { ProposalState } from '../proposal/state';
import type { Probabilities, Stage } from './stage';
import { isOpenStage } from './stage';

/** Who says the amount: a person, the approved proposals, or the signed letter. */
export type AmountSource = 'estimate' | 'proposals' | 'signed';

export interface OpportunityAmount {
  /** Nothing while nobody has estimated it. */
  cents: Cents | null;
  from: AmountSource;
}

/** A proposal as far as it counts; one whose letter is signed is `signed`, before the order is made of it too. */
export interface CountedProposal {
  state: ProposalState;
  exclVatCents: Cents;
}

/** Proposals that count from their approval on; a draft or one under approval may still change. */
const LIVE: readonly ProposalState[] = ['approved', 'sent', 'signed'];

/** Which amount an opportunity has: estimated by hand, then that of its approved proposals, then locked to what was signed (D31). */
export function opportunityAmount(estimate: Cents | null, proposals: readonly CountedProposal[]): OpportunityAmount {
  const total = (states: readonly ProposalState[]) => {
    const counted = proposals.filter(({ state }) => states.includes(state));
    return counted.length === 0 ? undefined : sumCents(counted.map(({ exclVatCents }) => exclVatCents));
  };
  const signed = total(['signed']);
  if (signed !== undefined) return { cents: signed, from: 'signed' };
  const live = total(LIVE);
  return live === undefined ? { cents: estimate, from: 'estimate' } : { cents: live, from: 'proposals' };
}

/** Only an estimate is typed; the others follow their proposals. */
export function isAmountTyped(from: AmountSource): boolean {
  return from === 'estimate';
}

/** The amount by the probability of its stage while it is open; afterwards what was won counts whole and what was lost not at all (D31). */
export function weightedByStage(cents: Cents, stage: Stage, probabilities: Probabilities): Cents {
  if (isOpenStage(stage)) return weightedAmount(cents, probabilities[stage]);
  return stage === 'won' ? cents : 0;
}
