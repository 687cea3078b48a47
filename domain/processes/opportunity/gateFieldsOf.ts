import type { OpportunityFields } from '../../opportunity/fields';
import type { OpportunityFieldValues } from './fields';

/** The fields as the gates name them: the amount is an amount, whatever keeps it. */
export function gateFieldsOf({ amountCents, ...fields }: OpportunityFieldValues): OpportunityFields {
  return { ...fields, amount: amountCents };
}
