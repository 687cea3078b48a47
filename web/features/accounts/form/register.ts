import type { RegisterAnswerView } from '../../../../contracts/register';
import type { AccountForm } from './accountForm';

type Company = NonNullable<RegisterAnswerView['company']>;

/** What the public register knows, as values of the form. What it does not know is left as typed. */
export function fromRegister({ legalName, tradeName, legalForm, apeCode, site }: Company): Partial<AccountForm> {
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
