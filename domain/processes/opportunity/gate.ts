/** What each stage asks before it is entered (D5, D6), and what it goes on asking of later edits. */
import { compareDates } from '../../dates/businessDate';
import type { MissingField } from '../../errors/refusal';
import type { Stage } from './commands';
import type { OpportunityFieldValues } from './fields';
import type { OpportunityFacts } from './state';

type GateFacts = Pick<OpportunityFacts, 'today' | 'accountingOffer' | 'acceptance' | 'acceptanceGrantedBefore'>;
type Field = keyof OpportunityFieldValues;

const toQualification: readonly Field[] = ['businessUnitId', 'practiceId', 'offerFamilyId', 'offerId', 'sourceType', 'amountCents', 'engagementManagerId', 'expectedSignatureOn'];
const toProposition: readonly Field[] = ['serviceType', 'productionStartOn', 'productionEndOn'];

/** The fields that a stage asks for, in the order of its dialog. */
export function gateFields(to: Stage, accountingOffer: boolean): readonly Field[] {
  if (to === 'qualification') return toQualification;
  if (to === 'proposition') return accountingOffer ? [...toQualification, ...toProposition, 'closingOn'] : [...toQualification, ...toProposition];
  return [];
}

function missing(field: string, why: string): MissingField {
  return { field: field === 'amountCents' ? 'amount' : field, label: `opportunity.${field === 'amountCents' ? 'amount' : field}`, why };
}

function emptyFields(to: Stage, fields: OpportunityFieldValues, accountingOffer: boolean): MissingField[] {
  return gateFields(to, accountingOffer).filter((field) => fields[field] === null || fields[field] === '').map((field) => missing(field, 'missing'));
}

function wrongDates(to: Stage, fields: OpportunityFieldValues, today: string): MissingField[] {
  const { expectedSignatureOn, productionStartOn, productionEndOn } = fields;
  const past = to === 'qualification' && expectedSignatureOn !== null && compareDates(expectedSignatureOn, today) < 0;
  const reversed = to === 'proposition' && productionStartOn !== null && productionEndOn !== null && compareDates(productionEndOn, productionStartOn) < 0;
  return [...(past ? [missing('expectedSignatureOn', 'in_the_past')] : []), ...(reversed ? [missing('productionEndOn', 'before_start')] : [])];
}

function missingAcceptance(to: Stage, { acceptance, acceptanceGrantedBefore }: GateFacts): MissingField[] {
  if (to !== 'proposition') return [];
  if (acceptance === 'none') return [missing('acceptance', 'not_requested')];
  return acceptanceGrantedBefore === 'proposition' && acceptance !== 'granted' ? [missing('acceptance', 'not_granted')] : [];
}

/** Everything that is still missing to enter a stage; empty when its gate is open. */
export function missingForGate(to: Stage, fields: OpportunityFieldValues, facts: GateFacts): MissingField[] {
  return [...emptyFields(to, fields, facts.accountingOffer), ...wrongDates(to, fields, facts.today), ...missingAcceptance(to, facts)];
}

/** What a gate already passed asked for may be changed, not emptied (architecture: editing re-checks what its case requires now). */
export function emptiedForStage(stage: Stage, fields: OpportunityFieldValues, accountingOffer: boolean): MissingField[] {
  if (stage === 'qualification' || stage === 'proposition') return emptyFields(stage, fields, accountingOffer);
  return [];
}
