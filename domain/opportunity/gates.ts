import type { BusinessDate } from '../dates/businessDate';
import { isBusinessDate } from '../dates/businessDate';
import type { MissingField } from '../errors/refusal';
import type { Observation } from '../settings/mode';
import { byMode } from '../settings/mode';
import type { Settings } from '../settings/settings';
import type { OpportunityField, OpportunityFields } from './fields';
import { isFilled, missing } from './fields';
import { checkProductionEnd } from './productionEnd';
import type { Stage } from './stage';

/** What a gate needs to know besides the fields. */
export interface GateContext {
  /** Today in Europe/Paris. */
  today: BusinessDate;
  /** The offer is an accounting one: it has a year end, and its own rule for the end of production (D7). */
  accountingOffer: boolean;
  acceptance: 'none' | 'requested' | 'granted' | 'refused';
  /** By when acceptance must be granted (D6), and the months to the end of production (D7) ⚙; each in its mode. */
  settings: Pick<Settings, 'acceptanceGrantedBefore' | 'productionEndMonths'>;
}

/** What holds a move or an edit, and what would hold it if its setting were enforced. Passing means that nothing is missing. */
export interface GateVerdict {
  missing: MissingField[];
  observed: Observation[];
}

/** One thing that is missing; with a setting, it is missing only as far as the mode of that setting says. */
interface Finding {
  missing: MissingField;
  setting?: keyof GateContext['settings'];
}

const CREATION: readonly OpportunityField[] = ['name', 'engagementPartnerId'];

/** Requirements 123 and 124, read together (D5). */
const QUALIFICATION: readonly OpportunityField[] = [
  'businessUnitId',
  'practiceId',
  'offerFamilyId',
  'offerId',
  'sourceType',
  'amount',
  'engagementManagerId',
  'expectedSignatureOn',
];

/** Requirement 129 (D6). */
const PROPOSITION: readonly OpportunityField[] = ['serviceType', 'productionStartOn', 'productionEndOn'];

const DATES: readonly OpportunityField[] = ['expectedSignatureOn', 'productionStartOn', 'productionEndOn', 'closingOn'];

/** The fields that must be filled to be at a stage. Those of earlier stages stay required: a later edit may change them, not empty them. */
function requiredAt(stage: Stage, context: Pick<GateContext, 'accountingOffer'>): OpportunityField[] {
  switch (stage) {
    case 'identification':
    case 'lost':
      return [...CREATION];
    case 'qualification':
      return [...CREATION, ...QUALIFICATION];
    case 'proposition':
    case 'won':
      return [
        ...CREATION,
        ...QUALIFICATION,
        ...PROPOSITION,
        ...(context.accountingOffer ? (['closingOn'] as const) : []),
      ];
  }
}

/** The fields that the dialog of a move asks for: nothing on the way back. Requirement 125: the filled ones are shown, not asked again. */
export function gateFields(
  from: Stage | undefined,
  to: Stage,
  context: Pick<GateContext, 'accountingOffer'>,
): OpportunityField[] {
  const known = from === undefined ? [] : requiredAt(from, context);
  return requiredAt(to, context).filter((field) => !known.includes(field));
}

/** Whether an opportunity may enter `to`: its fields first, then acceptance. Loss has rules of its own: see `loss.ts`. */
export function gateVerdict(to: Stage, fields: OpportunityFields, context: GateContext): GateVerdict {
  return verdict(
    [...fieldFindings(to, fields, context), ...pastSignature(to, fields, context), ...missingAcceptance(to, context)],
    context,
  );
}

/**
 * What an edit at `stage` would break. A signature date that has gone by since is no fault of the edit,
 * and acceptance is not undone by it: both are asked once, at the gate.
 */
export function editVerdict(stage: Stage, fields: OpportunityFields, context: GateContext): GateVerdict {
  return verdict(fieldFindings(stage, fields, context), context);
}

function verdict(findings: readonly Finding[], { settings }: GateContext): GateVerdict {
  const { refused, observed } = byMode(findings, ({ setting }) =>
    setting === undefined ? 'enforce' : settings[setting].mode,
  );
  return {
    missing: refused.map((finding) => finding.missing),
    observed: observed.map(({ setting = '', missing: { why } }) => ({ setting, code: why })),
  };
}

function fieldFindings(stage: Stage, fields: OpportunityFields, context: GateContext): Finding[] {
  const required = requiredAt(stage, context);
  const empty = required.filter((field) => !isFilled(fields, field)).map((field) => missing(field, 'missing'));
  const wrong = [...malformedDates(fields), ...negativeAmount(fields)];
  const inconsistent = stage === 'proposition' || stage === 'won' ? brokenProduction(fields, context) : [];
  return [...[...empty, ...wrong].map((field) => ({ missing: field })), ...(wrong.length === 0 ? inconsistent : [])];
}

function malformedDates(fields: OpportunityFields): MissingField[] {
  const wrong = DATES.filter((field) => isFilled(fields, field) && !isBusinessDate(String(fields[field])));
  return wrong.map((field) => missing(field, 'not_a_date'));
}

function negativeAmount({ amount }: OpportunityFields): MissingField[] {
  return typeof amount === 'number' && amount < 0 ? [missing('amount', 'negative')] : [];
}

function pastSignature(to: Stage, { expectedSignatureOn }: OpportunityFields, { today }: GateContext): Finding[] {
  if (to !== 'qualification' && to !== 'proposition') return [];
  if (!expectedSignatureOn || !isBusinessDate(expectedSignatureOn) || expectedSignatureOn >= today) return [];
  return [{ missing: missing('expectedSignatureOn', 'in_the_past') }];
}

/** That acceptance is asked for is fixed; whether it must be granted already is a setting (D6). */
function missingAcceptance(to: Stage, { acceptance, settings }: GateContext): Finding[] {
  if (to !== 'proposition' || acceptance === 'granted') return [];
  if (acceptance !== 'requested') return [{ missing: missing('acceptance', 'acceptance_not_requested') }];
  const grantedFirst = settings.acceptanceGrantedBefore.value === 'proposition';
  return grantedFirst
    ? [{ setting: 'acceptanceGrantedBefore', missing: missing('acceptance', 'acceptance_not_granted') }]
    : [];
}

function brokenProduction(fields: OpportunityFields, { accountingOffer, settings }: GateContext): Finding[] {
  const { productionStartOn, productionEndOn, closingOn, productionEndReason } = fields;
  if (!productionStartOn || !productionEndOn) return [];
  if (productionEndOn < productionStartOn) return [{ missing: missing('productionEndOn', 'before_production_start') }];
  const setting = 'productionEndMonths';
  const months = settings[setting].value;
  const answer = checkProductionEnd({
    accountingOffer,
    productionStartOn,
    closingOn: closingOn ?? null,
    months,
    chosen: productionEndOn,
    reason: productionEndReason ?? null,
  });
  if (answer === 'ok') return [];
  const why =
    answer === 'refused'
      ? missing('productionEndOn', 'production_end_too_early')
      : missing('productionEndReason', 'production_end_needs_reason');
  return [{ setting, missing: why }];
}
