import { mergeThreeWays } from '../../../../domain/merge/threeWay';
import { comparable } from './accountForm';
import type { AccountForm, AccountFormField } from './accountForm';

export interface Typed {
  /** The record as it will be saved: theirs, with what is mine on top. */
  form: AccountForm;
  conflicts: AccountFormField[];
  theirs: AccountFormField[];
}

/** What I typed over a record that somebody else saved meanwhile; a field that I typed back to what it was is theirs. */
export function mergeTyped(seen: AccountForm, now: AccountForm, typed: Partial<AccountForm>): Typed {
  const { mine, conflicts, theirs } = mergeThreeWays(comparable(seen), comparable(now), comparable(typed));
  const isMine = (field: string) => field in mine || conflicts.some((conflict) => conflict === field);
  const kept = Object.fromEntries(Object.entries(typed).filter(([field]) => isMine(field))) as Partial<AccountForm>;
  return { form: { ...now, ...kept }, conflicts, theirs };
}
