import type { AccountSearch } from '../../domain/account/search';
import { escapeLike } from '../search';

const folded = (words: string) => `ARRAY(SELECT fold_text(word) FROM unnest(:${words}::text[]) AS word)`;

/** Account `a` is one that the search finds; its bindings are those below. */
export const isFound = `a.id IN (SELECT f.id FROM door_accounts_found(${folded('oneOf')}, ${folded('allOf')}) f)`;

export function searchBindings(search: AccountSearch | null): { oneOf: string[]; allOf: string[] } {
  return { oneOf: search?.oneOf.map(pattern) ?? [], allOf: search?.allOf.map(pattern) ?? [] };
}

const pattern = (word: string) => `%${escapeLike(word)}%`;
