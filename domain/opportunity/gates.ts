import type { BusinessDate } from '../dates/businessDate';
import { isBusinessDate } from '../dates/businessDate';
import type { MissingField } from '../errors/refusal';
import type { OpportunityField, OpportunityFields } from './fields';
import { isFilled, missing } from './fields';
import { checkProductionEnd, DEFAULT_PRODUCTION_END_MONTHS } from './productionEnd';
import type { Stage } from './stage';

/** What a gate needs to know besides the fields. */
export interface GateContext {
  /** Today in Europe/Paris. */
  today: BusinessDate;
  /** The offer is an accounting one: it has a year end, and its own rule for the end of production (D7). */
  accountingOffer: boolean;
  acceptance: 'none' | 'requested' | 'granted' | 'refused';
  /** By when acceptance must be granted ⚙ (D6). */
  acceptanceGrantedBefore: 'proposition' | 'letter';
  /** Last day of the mission written in the letter, when known: the end of production follows it. */
  missionEndOn?: BusinessDate | null;
  /** Months added to reach the end of production ⚙ (D7). */
  productionEndMonths?: number;
}

const CREATION: readonly OpportunityField[] = ['name', 'engagementPartnerId'];

/** Requirements 123 and 124, read together (D5). */
const QUALIFICATION: readonly OpportunityField[] = [
  'businessUnitId', 'practiceId', 'offerFamilyId', 'offerId', 'sourceType', 'amount', 'engagementManagerId', 'expectedSignatureOn',
];

/** Requirement 129 (D6). */
const PROPOSITION: readonly OpportunityField[] = ['serviceType', 'productionStartOn', 'productionEndOn'];

const DATES: readonly OpportunityField[] = ['expectedSignatureOn', 'productionStartOn', 'productionEndOn', 'closingOn'];

/** The fields that must be filled to be at a stage. Those of earlier stages stay required: a later edit may change them, not empty them. */
export function requiredAt(stage: Stage, context: Pick<GateContext, 'accountingOffer'>): OpportunityField[] {
  switch (stage) {
    case 'identification':
    case 'lost':
      return [...CREATION];
    case 'qualification':
      return [...CREATION, ...QUALIFICATION];
    case 'proposition':
    case 'won':
      return [...CREATION, ...QUALIFICATION, ...PROPOSITION, ...(context.accountingOffer ? (['closingOn'] as const) : [])];
  }
}

/** The fields that the dialog of a move asks for: nothing on the way back. Requirement 125: the filled ones are shown, not asked again. */
export function gateFields(from: Stage | undefined, to: Stage, context: Pick<GateContext, 'accountingOffer'>): OpportunityField[] {
  const known = from === undefined ? [] : requiredAt(from, context);
  return requiredAt(to, context).filter((field) => !known.includes(field));
}

/**
 * Everything that keeps an opportunity from entering `to`, fields first, then acceptance.
 * Passing means an empty list. Loss has rules of its own: see `loss.ts`.
 */
export function missingForGate(to: Stage, fields: OpportunityFields, context: GateContext): MissingField[] {
  return [...missingToStay(to, fields, context), ...pastSignature(to, fields, context), ...missingAcceptance(to, context)];
}

/**
 * What an edit at `stage` would break. A signature date that has gone by since is no fault of the edit,
 * and acceptance is not undone by it: both are asked once, at the gate.
 */
export function missingToStay(stage: Stage, fields: OpportunityFields, context: GateContext): MissingField[] {
  const required = requiredAt(stage, context);
  const empty = required.filter((field) => !isFilled(fields, field)).map((field) => missing(field, 'missing'));
  const wrong = [...malformedDates(fields), ...negativeAmount(fields)];
  const inconsistent = stage === 'proposition' || stage === 'won' ? brokenProduction(fields, context) : [];
  return [...empty, ...wrong, ...(wrong.length === 0 ? inconsistent : [])];
}

function malformedDates(fields: OpportunityFields): MissingField[] {
  const wrong = DATES.filter((field) => isFilled(fields, field) && !isBusinessDate(String(fields[field])));
  return wrong.map((field) => missing(field, 'not_a_date'));
}

function negativeAmount({ amount }: OpportunityFields): MissingField[] {
  return typeof amount === 'number' && amount < 0 ? [missing('amount', 'negative')] : [];
}

function pastSignature(to: Stage, { expectedSignatureOn }: OpportunityFields, { today }: GateContext): MissingField[] {
  if (to !== 'qualification' && to !== 'proposition') return [];
  if (!expectedSignatureOn || !isBusinessDate(expectedSignatureOn) || expectedSignatureOn >= today) return [];
  return [missing('expectedSignatureOn', 'in_the_past')];
}

function missingAcceptance(to: Stage, { acceptance, acceptanceGrantedBefore }: GateContext): MissingField[] {
  if (to !== 'proposition' || acceptance === 'granted') return [];
  if (acceptance !== 'requested') return [missing('acceptance', 'acceptance_not_requested')];
  return acceptanceGrantedBefore === 'proposition' ? [missing('acceptance', 'acceptance_not_granted')] : [];
}

function brokenProduction(fields: OpportunityFields, context: GateContext): MissingField[] {
  const { productionStartOn, productionEndOn, closingOn, productionEndReason } = fields;
  if (!productionStartOn || !productionEndOn) return [];
  if (productionEndOn < productionStartOn) return [missing('productionEndOn', 'before_production_start')];
  const verdict = checkProductionEnd({
    accountingOffer: context.accountingOffer,
    missionEndOn: context.missionEndOn ?? null,
    closingOn: closingOn ?? null,
    months: context.productionEndMonths ?? DEFAULT_PRODUCTION_END_MONTHS,
    chosen: productionEndOn,
    reason: productionEndReason ?? null,
  });
  if (verdict === 'ok') return [];
  return verdict === 'refused'
    ? [missing('productionEndOn', 'production_end_too_early')]
    : [missing('productionEndReason', 'production_end_needs_reason')];
}
