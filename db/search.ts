import { readAccountSearch } from '../domain/account/search';

/** `%` and `_` are letters like others. */
export const escapeLike = (word: string): string => word.replaceAll(/[\\%_]/g, '\\$&');

/** What somebody types into any search box is read as into that of accounts: a SIRET or a VAT number is its SIREN. */
export function wordsOf(q: string): string[] {
  const search = readAccountSearch(q);
  return search ? [...search.oneOf, ...search.allOf].map(escapeLike) : [];
}

/**
 * Every word of the binding `:words` stands somewhere in these texts, which were folded (no accents, no capitals) when
 * they were written: under row-level security no index answers this, so that each row must cost next to nothing.
 */
export function everyWordIn(...texts: string[]): string {
  return `${texts.length === 1 ? (texts[0] ?? '') : `(${texts.join(" || ' ' || ")})`} LIKE ALL (ARRAY(SELECT '%' || fold_text(word) || '%' FROM unnest(:words::text[]) AS word))`;
}
