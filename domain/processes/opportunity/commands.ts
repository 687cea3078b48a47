import type { Stage } from '../../opportunity/stage';
import type { ReturnEffect } from '../stageReturn/announced';
import type { FieldChanges } from './fields';

import type { BillingMode, Periodicity } from '../../proposal/lines';

export type { Stage } from '../../opportunity/stage';

/** Changes to one line of the proposal; quantities in hundredths, prices in cents, discounts in basis points. */
export interface LineValues {
  label?: string;
  quantityHundredths?: number;
  unitPriceCents?: number;
  priceForced?: boolean;
  discountBasisPoints?: number;
  /** Generic, by its name; whoever is assigned by name comes before it. */
  resource?: string | null;
  assigneeId?: string | null;
  suffix?: string | null;
  groupLabel?: string | null;
  billingMode?: BillingMode;
  periodicity?: Periodicity;
  free1?: string | null;
  free2?: string | null;
  /** Where it goes in its mission (requirement 157). */
  lot?: string | null;
  subLot?: string | null;
  workTask?: string | null;
  /** Account of sales; null is its product's. */
  revenueAccount?: string | null;
  deliveryOn?: string | null;
  billingOn?: string | null;
}

export type LineEdit =
  | { kind: 'add'; lineId: string; productId: string; values: LineValues }
  | { kind: 'update'; lineId: string; values: LineValues }
  | { kind: 'remove'; lineId: string }
  /** Each copy follows its line; ids of the copies are chosen by whoever asks. */
  | { kind: 'duplicate'; copies: readonly { lineId: string; newId: string }[] }
  | { kind: 'removeMany'; lineIds: readonly string[] }
  /** Together and in the order given, before a line, or at the end. */
  | { kind: 'move'; lineIds: readonly string[]; beforeId: string | null };

/** The header of a proposal (requirement 167). */
export interface HeaderValues {
  proposedOn?: string;
  label?: string;
  multiLot?: boolean;
}

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
  | { type: 'editHeader'; proposalId: string; version: number; header: HeaderValues }
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
  | {
      type: 'loseOpportunity';
      lossReason: string;
      lostOn: string;
      comment: string | null;
      competitor?: string | null;
      reviveOn?: string | null;
    }
  | { type: 'recallLoss' }
  /** An establishment that was asked for with it is open (requirement 40). */
  | { type: 'nameSite'; siteId: string }
  /** What was announced and what was written about it are read where the decision is: they do not travel with the process. */
  | { type: 'returnToQualification'; reason: string | null; announced: readonly ReturnEffect[] };

export type OpportunityCommand = OpportunityEdit | OpportunityProcessCommand;

const types: Readonly<Record<OpportunityCommand['type'], true>> = {
  changeFields: true,
  transition: true,
  editLine: true,
  editHeader: true,
  submitProposal: true,
  reviseProposal: true,
  sendProposal: true,
  signProposal: true,
  prepareProposition: true,
  recordApproval: true,
  startControl: true,
  releaseControl: true,
  convertToOrder: true,
  createBillingSchedule: true,
  activateMission: true,
  win: true,
  archiveProposal: true,
  loseMission: true,
  deletePlanningBlocks: true,
  loseOpportunity: true,
  recallLoss: true,
  nameSite: true,
  returnToQualification: true,
};

export function isOpportunityCommand(command: { type: string }): command is OpportunityCommand {
  return command.type in types;
}
