import { useState } from 'react';
import type { AccountView } from '../../../contracts/accounts';
import { mergeThreeWays } from '../../../domain/merge/threeWay';
import { changesOf, comparable, formOf } from './form/accountForm';
import type { AccountForm, AccountFormField } from './form/accountForm';

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
  const form = { ...now, ...typed };
  const { seen, version } = begun ?? { seen: now, version: account.version };
  const { conflicts, theirs } = mergeThreeWays(comparable(seen), comparable(now), comparable(typed));

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
  const takeTheirs = (field: AccountFormField) => setTyped((former) => Object.fromEntries(Object.entries(former).filter(([name]) => name !== field)));

  return { form, now, set, forget, ...changesOf(now, form), conflicts, theirs, movedOn: version !== account.version, keepMine, takeTheirs };
}
