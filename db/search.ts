/** `732 829 320` and `732.829.320` are one SIREN, a SIRET begins with one; `%` and `_` are letters like others. */
export function wordsOf(q: string): string[] {
  const digits = q.replaceAll(/[\s.\-]/g, '');
  if (/^\d+$/.test(digits)) return [digits.length === 14 ? digits.slice(0, 9) : digits];
  return q.split(/\s+/).filter((word) => word !== '').map((word) => word.replaceAll(/[\\%_]/g, '\\$&'));
}

/**
 * Every word of the binding `:words` stands somewhere in these texts, which were folded (no accents, no capitals) when
 * they were written: under row-level security no index answers this, so that each row must cost next to nothing.
 */
export function everyWordIn(...texts: string[]): string {
  return `${texts.length === 1 ? texts[0] ?? '' : `(${texts.join(" || ' ' || ")})`} LIKE ALL (ARRAY(SELECT '%' || fold_text(word) || '%' FROM unnest(:words::text[]) AS word))`;
}
