const NBSP = '\u00A0';

/**
 * Sets a French sentence: the spaces before `; : ! ? % €` and inside guillemets never break, an apostrophe is a curved one.
 * A colon inside a time or an address (`10:30`, `https://`) stands against its neighbours and is left as it is.
 */
export function french(text: string): string {
  return text
    .replace(/'/gu, '’')
    .replace(/[ \u00A0\u202F]+(?=[;:!?%€»])/gu, NBSP)
    .replace(/«[ \u00A0\u202F]*/gu, `«${NBSP}`)
    .replace(/[ \u00A0\u202F]*»/gu, `${NBSP}»`)
    .replace(/(?<=\b(?:n°|art\.|M\.|Mme|Me|Dr))[ \u00A0\u202F]+/gu, NBSP);
}
