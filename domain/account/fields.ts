/** What people write on an account, as it is kept: telephone in E.164, addresses in lower case, nothing blank. */
export interface AccountFields {
  legalName: string;
  tradeName: string;
  legalForm: string;
  apeCode: string | null;
  addressLine: string | null;
  postcode: string | null;
  city: string | null;
  civility: string | null;
  firstName: string | null;
  lastName: string | null;
  phone: string | null;
  invoiceEmails: string[];
  sourceType: string | null;
  source: string | null;
  /** Codes of lists of values (requirements 331, 332). */
  segment: string | null;
  prioritySector: string | null;
  clientLeadPartnerId: string | null;
  accountManagerId: string | null;
}

export const accountFieldNames = [
  'legalName',
  'tradeName',
  'legalForm',
  'apeCode',
  'addressLine',
  'postcode',
  'city',
  'civility',
  'firstName',
  'lastName',
  'phone',
  'invoiceEmails',
  'sourceType',
  'source',
  'segment',
  'prioritySector',
  'clientLeadPartnerId',
  'accountManagerId',
] as const satisfies readonly (keyof AccountFields)[];
export type AccountField = (typeof accountFieldNames)[number];

/** The fields whose new value differs from the kept one, in the order given. */
export function changedFields<Fields extends object>(before: Fields, given: Partial<Fields>): (keyof Fields)[] {
  return (Object.keys(given) as (keyof Fields)[]).filter(
    (field) => given[field] !== undefined && !sameValue(given[field], before[field]),
  );
}

/** Lists are compared item by item. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
