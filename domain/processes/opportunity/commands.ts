import type { Stage } from '../../opportunity/stage';
import type { FieldChanges } from './fields';

export type { Stage } from '../../opportunity/stage';

/** Changes to one line of the proposal; quantities in hundredths, prices in cents, discounts in basis points. */
export interface LineValues {
  label?: string;
  quantityHundredths?: number;
  unitPriceCents?: number;
  priceForced?: boolean;
  discountBasisPoints?: number;
  resource?: string | null;
  deliveryOn?: string | null;
  billingOn?: string | null;
}

export type LineEdit =
  | { kind: 'add'; lineId: string; productId: string; values: LineValues }
  | { kind: 'update'; lineId: string; values: LineValues }
  | { kind: 'remove'; lineId: string };

export interface Transition {
  type: 'transition';
  to: Stage;
  fields: FieldChanges;
  reason?: string;
  lossReason?: string;
  lostOn?: string;
  comment?: string;
  competitor?: string;
  reviveOn?: string;
}

/** What people do with an opportunity and its proposal. */
export type OpportunityEdit =
  | { type: 'changeFields'; version: number; fields: FieldChanges }
  | Transition
  | { type: 'editLine'; proposalId: string; version: number; edit: LineEdit }
  | { type: 'submitProposal'; proposalId: string }
  | { type: 'reviseProposal'; proposalId: string }
  | { type: 'sendProposal'; proposalId: string; sentOn?: string; recipients?: readonly string[]; message?: string }
  | { type: 'signProposal'; proposalId: string; documentId: string };

/** What processes do: its own, and those of its requests and approvals. */
export type OpportunityProcessCommand =
  | { type: 'prepareProposition' }
  | { type: 'recordApproval'; approvalId: string }
  | { type: 'startControl' }
  | { type: 'releaseControl' }
  | { type: 'convertToOrder' }
  | { type: 'createBillingSchedule'; mode: 'single' | 'monthly'; firstOn: string }
  | { type: 'activateMission'; deliveryLeadId: string }
  | { type: 'win' }
  | { type: 'archiveProposal' }
  | { type: 'loseMission' }
  | { type: 'deletePlanningBlocks' }
  | { type: 'loseOpportunity'; lossReason: string; lostOn: string; comment: string | null; competitor?: string | null; reviveOn?: string | null }
  | { type: 'recallLoss' };

export type OpportunityCommand = OpportunityEdit | OpportunityProcessCommand;

const types: Readonly<Record<OpportunityCommand['type'], true>> = {
  changeFields: true, transition: true, editLine: true, submitProposal: true, reviseProposal: true, sendProposal: true, signProposal: true,
  prepareProposition: true, recordApproval: true, startControl: true, releaseControl: true, convertToOrder: true, createBillingSchedule: true,
  activateMission: true, win: true, archiveProposal: true, loseMission: true, deletePlanningBlocks: true, loseOpportunity: true, recallLoss: true,
};

export function isOpportunityCommand(command: { type: string }): command is OpportunityCommand {
  return command.type in types;
}
