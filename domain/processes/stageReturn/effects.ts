/** Going back from Proposition to Qualification (D17): what keeps it from being done, and all that it does. */
import type { AcceptanceStanding } from '../../acceptance/standing';
import { refuse, type Refusal } from '../../errors/refusal';
import type { MissionState } from '../../mission/state';
import { opportunityAmount } from '../../opportunity/amount';
import type { Stage } from '../../opportunity/stage';
import type { ProposalState } from '../../proposal/state';
import type { Cents } from '../../money/cents';
import { whyNotArchivable } from '../lossArchival/rules';
import type { StepBackEffect } from '../request/stepBackEffects';

export const returnThings = ['proposal', 'approval', 'mission', 'planning', 'amount', 'papers', 'fields', 'acceptance', 'newMission', 'newProposal'] as const;

/** Why somebody asks for it: statistics count codes, people read the words. */
export const returnReasons = ['offer_changed', 'scope_changed', 'client_postpones', 'entered_by_mistake', 'other'] as const;

/** What becomes of one thing. */
export interface ReturnEffect {
  becomes: StepBackEffect['becomes'];
  what: (typeof returnThings)[number];
  /** Of a proposal or a mission. */
  number: string | null;
  /** Where the proposal or the acceptance stands. */
  state: string | null;
  /** Planning blocks. */
  count: number | null;
  /** Of the proposal, and what the opportunity is worth again. */
  cents: Cents | null;
}

/** What going back depends on, read as one. */
export interface ReturnFacts {
  stage: Stage;
  proposal: { number: string; state: ProposalState; netCents: Cents; letterSigned: boolean } | null;
  /** The live one. */
  mission: { number: string; state: MissionState; hasTimeOrExpenses: boolean; planningBlocks: number } | null;
  /** What people estimated, before any proposal said the amount. */
  estimateCents: Cents | null;
  acceptance: AcceptanceStanding;
}

/** Asked when the request is made, sent, passed, and when its step is done. A letter that is with the client is taken back first. */
export function whyNotReturned(facts: ReturnFacts | null): Refusal | null {
  if (facts?.stage !== 'proposition') return refuse('template_not_applicable');
  const { mission, proposal } = facts;
  if (!mission || !proposal) return refuse('proposition_not_ready');
  const atWork = whyNotArchivable(mission);
  if (atWork) return atWork;
  if (proposal.letterSigned || proposal.state === 'signed') return refuse('letter_signed');
  return proposal.state === 'sent' ? refuse('letter_sent') : null;
}

const nothing = { number: null, state: null, count: null, cents: null };

/** Every line of the announcement; nothing else changes. */
export function effectsOfReturn({ proposal, mission, estimateCents, acceptance }: ReturnFacts): ReturnEffect[] {
  if (!proposal || !mission) return [];
  const { from } = opportunityAmount(estimateCents, [{ state: proposal.state, exclVatCents: proposal.netCents }]);
  const found: (ReturnEffect | false)[] = [
    { ...nothing, becomes: 'cancelled', what: 'proposal', number: proposal.number, state: proposal.state, cents: proposal.netCents },
    proposal.state === 'pending_approval' && { ...nothing, becomes: 'cancelled', what: 'approval' },
    { ...nothing, becomes: 'cancelled', what: 'mission', number: mission.number },
    mission.planningBlocks > 0 && { ...nothing, becomes: 'cancelled', what: 'planning', count: mission.planningBlocks },
    from !== 'estimate' && { ...nothing, becomes: 'cancelled', what: 'amount', cents: estimateCents },
    { ...nothing, becomes: 'kept', what: 'fields' },
    { ...nothing, becomes: 'kept', what: 'papers' },
    (acceptance === 'granted' || acceptance === 'requested') && { ...nothing, becomes: 'kept', what: 'acceptance', state: acceptance },
    { ...nothing, becomes: 'again', what: 'newMission' },
    { ...nothing, becomes: 'again', what: 'newProposal' },
  ];
  return found.filter((effect) => effect !== false);
}

const asText = (effects: readonly ReturnEffect[]): string =>
  JSON.stringify(effects.map(({ becomes, what, number, state, count, cents }) => [becomes, what, number, state, count, cents]));

/** Whether what was announced is still what would happen. */
export function isStillSo(announced: readonly ReturnEffect[], facts: ReturnFacts): boolean {
  return asText(announced) === asText(effectsOfReturn(facts));
}
