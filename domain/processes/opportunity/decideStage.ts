import { decided, type Decision } from '../../cases/decision';
import { compareDates } from '../../dates/businessDate';
import { refuse, type MissingField, type Refusal } from '../../errors/refusal';
import type { Stage, Transition } from './commands';
import type { OpportunityEvent } from './events';
import { changesBetween, type OpportunityFieldValues } from './fields';
import { missingForGate } from './gate';
import { checkProductionEnd } from './productionEnd';
import type { OpportunityFacts, OpportunityState } from './state';
import { transitionRule } from './transitionRule';

function whyNotAllowed(from: Stage, command: Transition): Refusal | null {
  if (from === 'won') return refuse('opportunity_closed');
  switch (transitionRule(from, command.to)) {
    case 'free':
      return null;
    case 'needs_reason':
      return command.reason?.trim() ? null : refuse('reason_required', { missing: [{ field: 'reason', label: 'opportunity.reason', why: 'missing' }] });
    case 'needs_loss_request':
      return refuse('loss_needs_request');
    case 'needs_support_request':
      return refuse('going_back_needs_request');
    case 'by_system':
      return refuse('won_is_automatic');
    case 'never':
      return refuse('transition_not_allowed', { params: { from, to: command.to } });
  }
}

/** A loss says why and when; the comment is free (requirement 188). */
function missingForLoss({ lossReason, lostOn }: Transition, today: string): MissingField[] {
  const missing: MissingField[] = [];
  if (!lossReason) missing.push({ field: 'lossReason', label: 'opportunity.lossReason', why: 'missing' });
  if (!lostOn) missing.push({ field: 'lostOn', label: 'opportunity.lostOn', why: 'missing' });
  else if (compareDates(lostOn, today) > 0) missing.push({ field: 'lostOn', label: 'opportunity.lostOn', why: 'in_the_future' });
  return missing;
}

/** D7, whenever a production end is set. The mission's end is the production start until the letter says more. */
export function whyProductionEndFails(fields: OpportunityFieldValues, accountingOffer: boolean): Refusal | null {
  if (fields.productionEndOn === null) return null;
  const period = { accountingOffer, missionEndOn: fields.productionStartOn, closingOn: fields.closingOn };
  const verdict = checkProductionEnd(fields.productionEndOn, period, fields.productionEndReason);
  if (verdict === 'ok') return null;
  const code = verdict === 'too_early' ? 'production_end_too_early' : 'production_end_needs_reason';
  return refuse(code, { missing: [{ field: verdict === 'too_early' ? 'productionEndOn' : 'productionEndReason', label: 'opportunity.productionEndOn', why: verdict }] });
}

function whyGateHolds(command: Transition, fields: OpportunityFieldValues, facts: OpportunityFacts): Refusal | null {
  const missing = command.to === 'lost' ? missingForLoss(command, facts.today) : missingForGate(command.to, fields, facts);
  if (missing.length > 0) return refuse('gate_incomplete', { missing });
  return command.to === 'proposition' ? whyProductionEndFails(fields, facts.accountingOffer) : null;
}

/** A person moves the card: what fills the gate and the move itself are one decision, or nothing is. */
export function decideTransition(state: OpportunityState, command: Transition, facts: OpportunityFacts): Decision<OpportunityEvent> {
  const barred = whyNotAllowed(state.stage, command);
  if (barred) return barred;
  const fields = { ...state.fields, ...command.fields };
  const held = whyGateHolds(command, fields, facts);
  if (held) return held;
  const changes = changesBetween(state.fields, command.fields);
  const moved: OpportunityEvent = {
    type: 'stageChanged',
    data: { from: state.stage, to: command.to, reason: command.reason ?? null, lossReason: command.lossReason ?? null, lostOn: command.lostOn ?? null, comment: command.comment ?? null },
  };
  return changes.length > 0 ? decided<OpportunityEvent>({ type: 'fieldsChanged', data: { changes } }, moved) : decided(moved);
}
