import type { BusinessDate } from '../dates/businessDate';
import type { ProvenanceKey } from '../said/keys';
import type { OpportunityFields } from './fields';
import type { GateContext } from './gates';
import { proposeProductionEnd } from './productionEnd';
import type { Stage } from './stage';

/** A value that a rule puts in for the person, who may change it, with where it comes from. */
export interface ProposedValue {
  field: 'productionStartOn' | 'productionEndOn';
  value: BusinessDate;
  from: { key: ProvenanceKey; params: Record<string, string | number> };
}

/** What the gate to `to` can fill by itself: the mission starts when the signature is expected, and production ends as D7 says. */
export function proposedValues(
  to: Stage,
  fields: OpportunityFields,
  { accountingOffer, settings }: Pick<GateContext, 'accountingOffer' | 'settings'>,
): ProposedValue[] {
  if (to !== 'proposition') return [];
  const { productionStartOn = null, productionEndOn = null, expectedSignatureOn = null, closingOn = null } = fields;
  const start = productionStartOn ?? expectedSignatureOn;
  const end = proposeProductionEnd({
    accountingOffer,
    productionStartOn: start,
    closingOn,
    months: settings.productionEndMonths.value,
  });
  return [
    ...(productionStartOn === null && start !== null
      ? [{ field: 'productionStartOn' as const, value: start, from: { key: 'fromOpportunity' as const, params: {} } }]
      : []),
    ...(productionEndOn === null && end !== undefined
      ? [{ field: 'productionEndOn' as const, value: end, from: { key: 'fromRule' as const, params: {} } }]
      : []),
  ];
}
