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
import { whyAmountHolds, whyUnitHolds } from './whyNotEdited';

/** Whether a person may move the card there at all; its gate, and the reason that some moves want, come after. */
export function whyNotMoved(from: Stage, to: Stage): Refusal | null {
  if (from === 'won') return refuse('opportunity_closed');
  switch (transitionRule(from, to)) {
    case 'free':
    case 'needs_reason':
      return null;
    case 'needs_loss_request':
      return refuse('loss_needs_request');
    case 'needs_support_request':
      return refuse('going_back_needs_request');
    case 'by_system':
      return refuse('won_is_automatic');
    case 'never':
      return refuse('transition_not_allowed', { params: { from, to } });
  }
}

/** A loss has its own reason, from a list: see `missingForLoss`. */
function missesReason(from: Stage, { to, reason }: Transition): Refusal | null {
  if (to === 'lost' || reason?.trim() || transitionRule(from, to) !== 'needs_reason') return null;
  return refuse('reason_required', { missing: [{ field: 'reason', label: 'opportunity.reason', why: 'missing' }] });
}

function gateTo(
  { to, lossReason, lostOn, reviveOn }: Transition,
  fields: OpportunityFieldValues,
  facts: OpportunityFacts,
): GateVerdict {
  const loss = { ...(lossReason && { lossReason }), ...(lostOn && { lostOn }), ...(reviveOn && { reviveOn }) };
  return to === 'lost'
    ? { missing: missingForLoss(loss, facts.today), observed: [] }
    : gateVerdict(to, gateFieldsOf(fields), facts);
}

/** A person moves the card: what fills the gate and the move itself are one decision, or nothing is. */
export function decideTransition(
  state: OpportunityState,
  command: Transition,
  facts: OpportunityFacts,
): Decision<OpportunityEvent> {
  const barred =
    whyNotMoved(state.stage, command.to) ??
    missesReason(state.stage, command) ??
    whyAmountHolds(state, command.fields) ??
    whyUnitHolds(state, command.fields, facts.workUnderWay);
  if (barred) return barred;
  const { missing, observed } = gateTo(command, { ...state.fields, ...command.fields }, facts);
  if (missing.length > 0) return refuse('gate_incomplete', { missing });
  const changes = changesBetween(state.fields, command.fields);
  const moved: OpportunityEvent = {
    type: 'stageChanged',
    data: {
      from: state.stage,
      to: command.to,
      reason: command.reason ?? null,
      lossReason: command.lossReason ?? null,
      lostOn: command.lostOn ?? null,
      comment: command.comment ?? null,
      competitor: command.competitor ?? null,
      reviveOn: command.reviveOn ?? null,
    },
  };
  return { events: changes.length > 0 ? [{ type: 'fieldsChanged', data: { changes } }, moved] : [moved], observed };
}
