import type { GateView } from '../../../../contracts/opportunities/next';
import type { ReferenceData } from '../../../../contracts/reference';
import { checkProductionEnd } from '../../../../domain/opportunity/productionEnd';
import { productionBasis } from '../fields/cascade';
import { emptyValues } from '../fields/fieldValues';
import type { Field, FieldValues } from '../fields/fieldValues';

const isField = (name: string): name is Field => name in emptyValues;

/** The fields that a dialog asks for, in the order of the gate: only what is missing. */
export function askedFields(missing: readonly { field: string }[]): Field[] {
  return [...new Set(missing.map(({ field }) => field).filter(isField))];
}

/** Values that the server proposes, as the form holds them. */
export function proposedValues({ proposed }: Pick<GateView, 'proposed'>): Partial<FieldValues> {
  const entries = proposed
    .filter(({ field }) => isField(field))
    .map(({ field, value }) => [field, field === 'amount' ? { amount: value, currency: 'EUR' as const } : value]);
  return Object.fromEntries(entries) as Partial<FieldValues>;
}

/** Whether the end of production holds, must be later, or has to be explained (D7). */
export function productionEndVerdict(values: FieldValues, catalogue: Pick<ReferenceData, 'businessUnits' | 'offers'>) {
  const { productionEndOn: chosen, productionEndReason: reason } = values;
  const basis = productionBasis(values, catalogue);
  if (chosen === null || !basis?.enforced) return 'ok';
  return checkProductionEnd({ ...basis, chosen, reason });
}

/** Acceptance is no field: it is asked of Business Support, and blocks the move until it is. */
export const missingAcceptance = ({ missing }: Pick<GateView, 'missing'>) =>
  missing.find(({ field }) => field === 'acceptance');
