import type { AccountForm, AccountFormField } from './accountForm';

export interface AccountFormProps {
  /** Of the account that is edited; a new one has none. */
  accountId?: string;
  form: AccountForm;
  set: (change: Partial<AccountForm>) => void;
  /** Fields that hold up the save, known once somebody tried. */
  missing: ReadonlySet<AccountFormField>;
  /** Fields whose value was taken from the public register and not changed since. */
  registered: ReadonlySet<AccountFormField>;
  /** Where the kept values come from, in words: of the fields that are not being changed. */
  provenance?: ReadonlyMap<AccountFormField, string>;
}

/** The id of an input, so that a refusal can lead to it. */
export const inputId = (field: string): string => `compte-${field}`;
