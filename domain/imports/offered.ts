import { foldedText } from '../identity/companyName';

/** A value of a list, by its code and its French name. */
export interface Offered {
  code: string;
  label: string;
}

/** The code that a text means, written as code or as name, accents and capitals aside; null when it is none. */
export function codeIn(offered: readonly Offered[], text: string): string | null {
  const wanted = foldedText(text);
  return offered.find(({ code, label }) => foldedText(code) === wanted || foldedText(label) === wanted)?.code ?? null;
}
