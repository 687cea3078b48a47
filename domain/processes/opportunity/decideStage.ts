import type { Decision } from '../../cases/decision';
import { refuse, type Refusal } from '../../errors/refusal';
import { gateVerdict, type GateVerdict } from '../../opportunity/gates';
import { missingForLoss } from '../../opportunity/loss';
import { transitionRule, type Stage } from '../../opportunity/stage';
import type { Transition } from './commands';
import type { OpportunityEvent } from './events';
import { changesBetween, type OpportunityFieldValues } from './fields';
import { gateFieldsOf } from './gateFieldsOf';
import type { OpportunityFacts, OpportunityState } from './state';

function whyNotAllowed(from: Stage, command: Transition): Refusal | null {
  if (from === 'won') return refuse('opportunity_closed');
  switch (transitionRule(from, command.to)) {
    case 'free':
      return null;
    case 'needs_reason':
      // A loss has its own reason, from a list: see `missingForLoss`.
      return command.to === 'lost' || command.reason?.trim() ? null : refuse('reason_required', { missing: [{ field: 'reason', label: 'opportunity.reason', why: 'missing' }] });
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

function gateTo({ to, lossReason, lostOn }: Transition, fields: OpportunityFieldValues, facts: OpportunityFacts): GateVerdict {
  const loss = { ...(lossReason && { lossReason }), ...(lostOn && { lostOn }) };
  return to === 'lost' ? { missing: missingForLoss(loss, facts.today), observed: [] } : gateVerdict(to, gateFieldsOf(fields), facts);
}

/** A person moves the card: what fills the gate and the move itself are one decision, or nothing is. */
export function decideTransition(state: OpportunityState, command: Transition, facts: OpportunityFacts): Decision<OpportunityEvent> {
  const barred = whyNotAllowed(state.stage, command);
  if (barred) return barred;
  const { missing, observed } = gateTo(command, { ...state.fields, ...command.fields }, facts);
  if (missing.length > 0) return refuse('gate_incomplete', { missing });
  const changes = changesBetween(state.fields, command.fields);
  const moved: OpportunityEvent = {
    type: 'stageChanged',
    data: { from: state.stage, to: command.to, reason: command.reason ?? null, lossReason: command.lossReason ?? null, lostOn: command.lostOn ?? null, comment: command.comment ?? null },
  };
  return { events: changes.length > 0 ? [{ type: 'fieldsChanged', data: { changes } }, moved] : [moved], observed };
}
