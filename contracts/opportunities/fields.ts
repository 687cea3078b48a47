import { z } from 'zod';
import { opportunityTextLengths } from '../../domain/opportunity/lengths';
import { amountInCurrency } from './amountInCurrency';
import { day, id, text } from '../values';

/** What a person may write on an opportunity, in its form or in the dialog of a gate. */
export const opportunityFields = z
  .strictObject({
    name: text(opportunityTextLengths.name),
    engagementPartnerId: id,
    businessUnitId: id,
    engagementManagerId: id.nullable(),
    referrerId: id.nullable(),
    practiceId: id.nullable(),
    offerFamilyId: id.nullable(),
    offerId: id.nullable(),
    sourceType: z.string().max(60).nullable(),
    source: z.string().trim().max(opportunityTextLengths.source).nullable(),
    amount: amountInCurrency.nullable(),
    expectedSignatureOn: day.nullable(),
    serviceType: z.string().max(60).nullable(),
    salesDynamic: z.string().max(60).nullable(),
    productionStartOn: day.nullable(),
    productionEndOn: day.nullable(),
    productionEndReason: z.string().trim().max(500).nullable(),
    closingOn: day.nullable(),
    siteId: id.nullable(),
    mainContactId: id.nullable(),
  })
  .partial();
export type OpportunityFields = z.infer<typeof opportunityFields>;
