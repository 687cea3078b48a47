import { MOST_INVOICE_EMAILS } from '../account/lengths';
import { accountFieldNames, sameValue, type AccountField, type AccountFields } from '../account/fields';

/** Whose value a field gets when somebody says so. */
export const sides = ['kept', 'other'] as const;
export type Side = (typeof sides)[number];

export type Choices = Partial<Record<AccountField, Side>>;

/**
 * Why a field is what it will be: both agree (`same`); the kept one's stands (`stays`); it had none (`filled`); two lists are one
 * (`joined`); the name and form come with the SIREN that the kept one gets (`withSiren`); somebody said so (`chosen`).
 */
export const mergeReasons = ['same', 'stays', 'filled', 'joined', 'withSiren', 'chosen'] as const;
export type MergeReason = (typeof mergeReasons)[number];

export interface MergedField {
  field: AccountField;
  result: AccountFields[AccountField];
  why: MergeReason;
}

export interface Identified {
  siren: string | null;
  fields: AccountFields;
}

const comeWithTheSiren: readonly AccountField[] = ['legalName', 'legalForm', 'apeCode'];

/** As many as an account may have: what does not fit is for somebody to choose. */
function joined(mine: readonly string[], theirs: readonly string[]): { result: string[]; why: MergeReason } {
  const both = [...new Set([...mine, ...theirs])];
  return both.length <= MOST_INVOICE_EMAILS ? { result: both, why: 'joined' } : { result: [...mine], why: 'stays' };
}

/** What each field of the kept account will be, and why, in the order of the fields. A choice stands above every rule. */
export function mergeAccountFields(kept: Identified, other: Identified, choices: Choices): MergedField[] {
  const takesSiren = kept.siren === null && other.siren !== null;
  return accountFieldNames.map((field) => {
    const [mine, theirs, choice] = [kept.fields[field], other.fields[field], choices[field]];
    if (sameValue(mine, theirs)) return { field, result: mine, why: 'same' };
    if (choice) return { field, result: choice === 'kept' ? mine : theirs, why: 'chosen' };
    if (takesSiren && comeWithTheSiren.includes(field) && theirs !== null)
      return { field, result: theirs, why: 'withSiren' };
    if (Array.isArray(mine) && Array.isArray(theirs)) return { field, ...joined(mine, theirs) };
    return mine === null ? { field, result: theirs, why: 'filled' } : { field, result: mine, why: 'stays' };
  });
}
