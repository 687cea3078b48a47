import type { AccountField, AccountFields } from './fields';
import { sameValue } from './fields';

/** A company as the public register describes it; what it does not publish is null. */
export interface RegisteredFacts {
  legalName: string;
  tradeName: string | null;
  legalForm: string;
  apeCode: string | null;
  site: { addressLine: string | null; postcode: string | null; city: string | null };
}

/** As they are read. */
export const registeredFields = [
  'legalName',
  'tradeName',
  'legalForm',
  'apeCode',
  'addressLine',
  'postcode',
  'city',
] as const satisfies readonly AccountField[];
export type RegisteredField = (typeof registeredFields)[number];
export type RegisteredValues = Partial<Pick<AccountFields, RegisteredField>>;

/** What the register says of an account, as its fields: what it does not know is not among them. A company without a trade name goes by its legal one. */
export function registeredValues({
  legalName,
  tradeName,
  legalForm,
  apeCode,
  site,
}: RegisteredFacts): RegisteredValues {
  const known = {
    legalName,
    tradeName: tradeName ?? legalName,
    legalForm,
    apeCode,
    addressLine: site.addressLine,
    postcode: site.postcode,
    city: site.city,
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null));
}

/** Of the fields that are written, those whose value is the register's own. */
export function writtenAsRegistered(written: Partial<AccountFields>, said: RegisteredValues): AccountField[] {
  const named = Object.keys(said) as RegisteredField[];
  return named.filter((field) => written[field] !== undefined && sameValue(written[field], said[field]));
}
