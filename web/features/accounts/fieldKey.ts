import type { AccountField } from '../../../domain/account/fields';

/** The key of a field's label: people are shown by name, a SIREN is typed as an identifier. */
export function fieldKey(field: AccountField | 'siren') {
  switch (field) {
    case 'clientLeadPartnerId':
      return 'field.clientLeadPartner';
    case 'accountManagerId':
      return 'field.accountManager';
    case 'siren':
      return 'field.identifier';
    default:
      return `field.${field}` as const;
  }
}
