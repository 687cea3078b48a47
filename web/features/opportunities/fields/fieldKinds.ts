import type { Field } from './fieldValues';

export type PersonField = 'engagementPartnerId' | 'engagementManagerId' | 'referrerId';
export type ChoiceField =
  | 'businessUnitId'
  | 'practiceId'
  | 'offerFamilyId'
  | 'offerId'
  | 'sourceType'
  | 'serviceType'
  | 'salesDynamic'
  | 'siteId'
  | 'mainContactId';
type DayField = 'expectedSignatureOn' | 'productionStartOn' | 'productionEndOn' | 'closingOn';

/** How a field is typed. */
export type FieldKind =
  | { type: 'text'; field: 'name' }
  | { type: 'sentence'; field: 'productionEndReason' }
  | { type: 'suggested'; field: 'source'; list: string }
  | { type: 'amount' }
  | { type: 'day'; field: DayField }
  | { type: 'person'; field: PersonField }
  | { type: 'choice'; field: ChoiceField };

export function kindOf(field: Field): FieldKind {
  switch (field) {
    case 'name':
      return { type: 'text', field };
    case 'productionEndReason':
      return { type: 'sentence', field };
    case 'source':
      return { type: 'suggested', field, list: 'source' };
    case 'amount':
      return { type: 'amount' };
    case 'expectedSignatureOn':
    case 'productionStartOn':
    case 'productionEndOn':
    case 'closingOn':
      return { type: 'day', field };
    case 'engagementPartnerId':
    case 'engagementManagerId':
    case 'referrerId':
      return { type: 'person', field };
    default:
      return { type: 'choice', field };
  }
}

/** The id of a field's input, by which a missing field is opened. */
export const fieldId = (field: string): string => `champ-${field}`;
