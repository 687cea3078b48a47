/** Lists of values that an administrator keeps (requirement 359, D30): values come and go, those in use are retired, never deleted. */
import { refuse, type Refusal } from '../errors/refusal';

export const valueLists = [
  'civility',
  'hierarchyLevel',
  'sourceType',
  'source',
  'serviceType',
  'segment',
  'prioritySector',
  'salesDynamic',
  'lossReason',
  'taxonomy',
  'documentKind',
] as const;
export type ValueList = (typeof valueLists)[number];

/** Rules of the product name the codes of these: their words and their order are the firm's, which ones there are is not. */
const namedByRules: readonly ValueList[] = ['documentKind'];
export const isNamedByRules = (list: ValueList): boolean => namedByRules.includes(list);

/** What a record keeps of a value: never changed once given, so that a value may be renamed. */
export const VALUE_CODE = /^[A-Z][A-Z0-9_]{0,39}$/;
export const MAX_VALUE_LABEL = 80;

/** A value as the rules see it. */
export interface ListedValue {
  id: string;
  code: string;
  label: string;
  retired: boolean;
}

export type ListChange =
  | { type: 'add'; code: string; label: string }
  | { type: 'rename'; id: string; label: string }
  | { type: 'retire' | 'restore'; id: string }
  | { type: 'order'; ids: readonly string[] };

/** @returns why a list may not be changed so, or null; `reference_unknown` for a value that it does not have */
export function refuseListChange(list: ValueList, values: readonly ListedValue[], change: ListChange): Refusal | null {
  switch (change.type) {
    case 'add':
      return refuseAdding(list, values, change);
    case 'rename':
      return (
        unknown(values, change.id) ??
        (isTaken(values, change.label, change.id) ? refuse('value_exists', { params: { label: change.label } }) : null)
      );
    case 'retire':
      return unknown(values, change.id) ?? refuseRetiring(list, values, change.id);
    case 'restore':
      return unknown(values, change.id) ?? refuseRestoring(values, change.id);
    case 'order':
      return isOrderOf(values, change.ids) ? null : refuse('reference_unknown', { params: { field: 'ids' } });
  }
}

function refuseAdding(
  list: ValueList,
  values: readonly ListedValue[],
  { code, label }: { code: string; label: string },
): Refusal | null {
  if (isNamedByRules(list)) return refuse('list_named_by_rules');
  // The code of a retired value is still what records hold.
  if (values.some((value) => value.code === code)) return refuse('value_exists', { params: { label: code } });
  return isTaken(values, label) ? refuse('value_exists', { params: { label } }) : null;
}

/** A list from which nothing can be chosen would shut the forms that ask for it. */
function refuseRetiring(list: ValueList, values: readonly ListedValue[], id: string): Refusal | null {
  if (isNamedByRules(list)) return refuse('list_named_by_rules');
  return values.some((value) => !value.retired && value.id !== id) ? null : refuse('last_value');
}

function refuseRestoring(values: readonly ListedValue[], id: string): Refusal | null {
  const label = values.find((value) => value.id === id)?.label ?? '';
  return isTaken(values, label, id) ? refuse('value_exists', { params: { label } }) : null;
}

const unknown = (values: readonly ListedValue[], id: string): Refusal | null =>
  values.some((value) => value.id === id) ? null : refuse('not_found');

/** Two that read alike cannot be told apart in a form; a retired one is in none. */
function isTaken(values: readonly ListedValue[], label: string, exceptId?: string): boolean {
  return values.some((value) => !value.retired && value.id !== exceptId && alike(value.label) === alike(label));
}

/** Punctuation and accents count, unlike in names of companies: « < 10 M€ » and « > 10 M€ » are two values. */
const alike = (label: string): string => label.trim().replace(/\s+/g, ' ').toLocaleLowerCase('fr');

/** Each of the offered values once; retired ones have no place. */
function isOrderOf(values: readonly ListedValue[], ids: readonly string[]): boolean {
  const offered = values.filter(({ retired }) => !retired).map(({ id }) => id);
  return ids.length === offered.length && new Set(ids).size === ids.length && ids.every((id) => offered.includes(id));
}
