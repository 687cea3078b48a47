import type { Decision } from '../../cases/decision';
import { refuse } from '../../errors/refusal';
import { editVerdict } from '../../opportunity/gates';
import type { Principal } from '../../principal/principal';
import type { OpportunityCommand, OpportunityEdit, OpportunityProcessCommand } from './commands';
import { decideProcess } from './decideProcess';
import { decideProposal } from './decideProposal';
import { decideTransition } from './decideStage';
import type { OpportunityEvent } from './events';
import { changesBetween } from './fields';
import { gateFieldsOf } from './gateFieldsOf';
import type { OpportunityFacts, OpportunityState } from './state';
import { whyAmountHolds, whyNotEdited, whyUnitHolds } from './whyNotEdited';

const byPeople: readonly string[] = [
  'changeFields',
  'transition',
  'editLine',
  'editHeader',
  'submitProposal',
  'reviseProposal',
  'sendProposal',
  'signProposal',
];

function isByPeople(command: OpportunityCommand): command is OpportunityEdit {
  return byPeople.includes(command.type);
}

function changeFields(
  state: OpportunityState,
  command: Extract<OpportunityEdit, { type: 'changeFields' }>,
  facts: OpportunityFacts,
): Decision<OpportunityEvent> {
  const barred =
    whyNotEdited(state.stage) ??
    whyAmountHolds(state, command.fields) ??
    whyUnitHolds(state, command.fields, facts.workUnderWay);
  if (barred) return barred;
  if (state.version !== command.version) return refuse('stale_version');
  const { missing, observed } = editVerdict(state.stage, gateFieldsOf({ ...state.fields, ...command.fields }), facts);
  if (missing.length > 0) return refuse('required_by_case', { missing });
  const changes = changesBetween(state.fields, command.fields);
  return { events: changes.length > 0 ? [{ type: 'fieldsChanged', data: { changes } }] : [], observed };
}

/** Somebody, or HubSpot, where people edit and move cards too: by the same rules and gates, and nothing of proposals. */
const speaksForPeople = (principal: Principal, { type }: OpportunityEdit): boolean =>
  principal.kind === 'person' ||
  (principal.process === 'hubspot' && (type === 'changeFields' || type === 'transition'));

/** Decides any command on an opportunity. People edit and move; what follows from it only processes do. */
export function decideOpportunity(
  state: OpportunityState,
  command: OpportunityCommand,
  facts: OpportunityFacts,
  principal: Principal,
): Decision<OpportunityEvent> {
  if (!isByPeople(command))
    return principal.kind === 'system'
      ? decideProcess(state, command satisfies OpportunityProcessCommand, facts)
      : refuse('not_allowed');
  if (!speaksForPeople(principal, command)) return refuse('not_allowed');
  switch (command.type) {
    case 'changeFields':
      return changeFields(state, command, facts);
    case 'transition':
      return decideTransition(state, command, facts);
    default:
      return decideProposal(state, command, facts);
  }
}
