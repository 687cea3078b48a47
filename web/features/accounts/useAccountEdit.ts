import { useState } from 'react';
import type { AccountView } from '../../../contracts/accounts/account';
import { changesOf, formOf } from './form/accountForm';
import type { AccountForm, AccountFormField } from './form/accountForm';
import { mergeTyped } from './form/mergeTyped';

interface Begun {
  /** The record before one's eyes when typing began, and its version. */
  seen: AccountForm;
  version: number;
}

/**
 * An edit in place. What others save meanwhile is merged with what is typed, field by field; a field that both changed waits
 * for a choice, and nothing is saved over a value that was not seen.
 */
export function useAccountEdit(account: AccountView) {
  const [typed, setTyped] = useState<Partial<AccountForm>>({});
  const [begun, setBegun] = useState<Begun | null>(null);
  const now = formOf(account);
  const { seen, version } = begun ?? { seen: now, version: account.version };
  const { form, conflicts, theirs } = mergeTyped(seen, now, typed);

  function set(change: Partial<AccountForm>): void {
    setBegun((former) => former ?? { seen: now, version: account.version });
    setTyped((former) => ({ ...former, ...change }));
  }

  function forget(): void {
    setTyped({});
    setBegun(null);
  }

  /** Mine, now that theirs was looked at. */
  const keepMine = (field: AccountFormField) => setBegun({ seen: { ...seen, [field]: now[field] }, version });

  function takeTheirs(field: AccountFormField): void {
    keepMine(field);
    setTyped((former) => Object.fromEntries(Object.entries(former).filter(([name]) => name !== field)));
  }

  return {
    form,
    now,
    set,
    forget,
    ...changesOf(now, form),
    conflicts,
    theirs,
    movedOn: version !== account.version,
    keepMine,
    takeTheirs,
  };
}
