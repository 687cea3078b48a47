/** Going back from Proposition to Qualification (D17): what keeps it from being done, and all that it does. */
import { refuse, type Refusal } from '../../errors/refusal';
import { opportunityAmount } from '../../opportunity/amount';
import { whyNotArchivable } from '../lossArchival/rules';
import type { ReturnEffect, ReturnFacts } from './announced';

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
    {
      ...nothing,
      becomes: 'cancelled',
      what: 'proposal',
      number: proposal.number,
      state: proposal.state,
      cents: proposal.netCents,
    },
    proposal.state === 'pending_approval' && { ...nothing, becomes: 'cancelled', what: 'approval' },
    { ...nothing, becomes: 'cancelled', what: 'mission', number: mission.number },
    mission.planningBlocks > 0 && { ...nothing, becomes: 'cancelled', what: 'planning', count: mission.planningBlocks },
    from !== 'estimate' && { ...nothing, becomes: 'cancelled', what: 'amount', cents: estimateCents },
    { ...nothing, becomes: 'kept', what: 'fields' },
    { ...nothing, becomes: 'kept', what: 'papers' },
    (acceptance === 'granted' || acceptance === 'requested') && {
      ...nothing,
      becomes: 'kept',
      what: 'acceptance',
      state: acceptance,
    },
    { ...nothing, becomes: 'again', what: 'newMission' },
    { ...nothing, becomes: 'again', what: 'newProposal' },
  ];
  return found.filter((effect) => effect !== false);
}

const asText = (effects: readonly ReturnEffect[]): string =>
  JSON.stringify(
    effects.map(({ becomes, what, number, state, count, cents }) => [becomes, what, number, state, count, cents]),
  );

/** Whether what was announced is still what would happen. */
export function isStillSo(announced: readonly ReturnEffect[], facts: ReturnFacts): boolean {
  return asText(announced) === asText(effectsOfReturn(facts));
}
