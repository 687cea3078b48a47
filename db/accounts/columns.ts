import type { AccountField, AccountFields } from '../../domain/account/fields';
import { structureFor } from '../../domain/account/identityRefusal';
import { parseApeCode } from '../../domain/identity/apeCode';
import { comparableName } from '../../domain/identity/companyName';

/** Which column keeps which field. */
const columnOf: Readonly<Record<AccountField, string>> = {
  legalName: 'legal_name',
  tradeName: 'trade_name',
  legalForm: 'legal_form',
  apeCode: 'ape_code',
  addressLine: 'address_line',
  postcode: 'postcode',
  city: 'city',
  civility: 'civility',
  firstName: 'first_name',
  lastName: 'last_name',
  phone: 'phone',
  invoiceEmails: 'invoice_emails',
  sourceType: 'source_type',
  source: 'source',
  segment: 'segment',
  prioritySector: 'priority_sector',
  clientLeadPartnerId: 'client_lead_partner_id',
  accountManagerId: 'account_manager_id',
};

export const fieldColumns: readonly string[] = Object.entries(columnOf).map(
  ([field, column]) => `${column} as ${field}`,
);

/** Columns of the given fields, with those that follow from them: comparison name, legal structure, nomenclature of the APE code. */
export function columnsOf(fields: Partial<AccountFields>): Record<string, unknown> {
  const { legalName, legalForm, apeCode } = fields;
  return {
    ...Object.fromEntries(Object.entries(fields).map(([field, value]) => [columnOf[field as AccountField], value])),
    ...(legalName !== undefined && { comparison_name: comparableName(legalName) }),
    ...(legalForm !== undefined && { legal_structure: structureFor(legalForm) }),
    ...(apeCode !== undefined && { ape_nomenclature: apeCode === null ? null : nomenclatureOf(apeCode) }),
  };
}

function nomenclatureOf(code: string): string {
  const ape = parseApeCode(code);
  if ('problem' in ape) throw new RangeError(`${code} was checked to be an APE code: ${ape.problem}`);
  return ape.nomenclature;
}
