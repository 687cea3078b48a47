import { emptyForm } from './accountForm';
import type { AccountForm, AccountFormField } from './accountForm';

/** Fields that still hold what the register gave. */
export const stillRegistered = (form: AccountForm, registered: Partial<AccountForm>): AccountFormField[] =>
  (Object.keys(registered) as AccountFormField[]).filter((field) => registered[field] === form[field]);

/**
 * The form after another answer: what the former one gave and nobody changed goes, so that a number never keeps the
 * name of another company.
 */
export function refilled(form: AccountForm, former: Partial<AccountForm>, answer: Partial<AccountForm>): AccountForm {
  const cleared = Object.fromEntries(stillRegistered(form, former).map((field) => [field, emptyForm[field]]));
  return { ...form, ...cleared, ...answer };
}
