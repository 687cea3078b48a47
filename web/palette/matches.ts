const marks = /\p{Diacritic}/gu;
const plain = (text: string): string => text.normalize('NFD').replace(marks, '').toLowerCase();

/** True when each word typed begins a word of the text, accents and case aside: "opp cre" finds "Créer une opportunité". */
export function matches(query: string, text: string): boolean {
  const words = plain(text).split(/[^\p{L}\p{N}]+/u);
  return plain(query)
    .split(/\s+/)
    .filter((typed) => typed !== '')
    .every((typed) => words.some((word) => word.startsWith(typed)));
}
