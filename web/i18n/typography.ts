const fixed = '\u00a0';
const thin = '\u202f';

/**
 * The spaces of French, where a line is never broken: before the signs that stand apart from their word, inside quotation marks. Texts are
 * written with plain ones, which are what a keyboard has.
 */
export const setInFrench = (text: string): string =>
  text
    .replace(/ ([;!?])/g, `${thin}$1`)
    .replace(/ ([:%€»])/g, `${fixed}$1`)
    .replace(/« /g, `«${fixed}`);

/** Every text of a tree of texts. */
export function setAllInFrench<Texts extends object>(texts: Texts): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === 'string' ? setInFrench(value) : setAllInFrench(value as object),
    ]),
  ) as Texts;
}
