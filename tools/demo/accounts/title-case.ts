const small = new Set(['de', 'du', 'des', 'd', 'l', 'la', 'le', 'les', 'et', 'aux', 'en', 'pour']);
const acronyms = new Set(['sci', 'selarl', 'earl', 'snc', 'gie']);

/** A name of the register, all capitals, as people write it: "Imprimerie de l’Archiduc" of "IMPRIMERIE DE L ARCHIDUC". */
export function titleCase(upper: string): string {
  const words = upper
    .toLowerCase()
    .split(' ')
    .map((word, index) => {
      if (acronyms.has(word)) return word.toUpperCase();
      return index > 0 && small.has(word) ? word : capitalised(word);
    });
  return words.join(' ').replace(/\b([dl]) /g, '$1’');
}

function capitalised(word: string): string {
  return word.replace(/(^|-)(\p{L})/gu, (_match, before: string, letter: string) => before + letter.toUpperCase());
}
