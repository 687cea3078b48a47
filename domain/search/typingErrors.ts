/** Which words a mistyped word may have meant: how many errors are forgiven, and how they are counted. */

/** A short word changed in two letters is another word; a number changed in one digit is another number, unless it is as long as a SIREN. */
export function errorsForgiven(word: string): 0 | 1 | 2 {
  if (/\d/.test(word)) return /^\d{9}$/.test(word) ? 1 : 0;
  if (word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

/**
 * How many letters are wrong, missing, too many or swapped with their neighbour between a typed word and the beginning of
 * another: whoever has typed half a word has not made an error yet.
 */
export function errorsBetween(typed: string, word: string): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: word.length + 1 }, (_, at) => at);
  for (let i = 1; i <= typed.length; i += 1) [before, row] = [row, nextRow(typed, word, i, row, before)];
  return Math.min(...row);
}

/** Damerau's table, a row at a time: the errors between the first `i` letters typed and each beginning of the word. */
function nextRow(typed: string, word: string, i: number, row: readonly number[], before: readonly number[]): number[] {
  const at = (of: readonly number[], j: number) => of[j] ?? Infinity;
  const next = [i];
  for (let j = 1; j <= word.length; j += 1) {
    const changed = at(row, j - 1) + (typed[i - 1] === word[j - 1] ? 0 : 1);
    const swapped =
      j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1] ? at(before, j - 2) + 1 : Infinity;
    next.push(Math.min(changed, swapped, at(row, j) + 1, at(next, j - 1) + 1));
  }
  return next;
}

export interface Meant {
  word: string;
  errors: number;
}

/** The words that a typed one may have meant, with the errors that this supposes; without any, what was meant is beyond what is forgiven. */
export function wordsMeant(typed: string, words: readonly string[]): Meant[] {
  const forgiven = errorsForgiven(typed);
  return words.flatMap((word) => {
    const errors = errorsBetween(typed, word.slice(0, typed.length + forgiven));
    return errors <= forgiven ? [{ word, errors }] : [];
  });
}

/** The letters that the meant word has first or second, whatever single error its beginning has. */
export function lettersMeant(typed: string): string[] {
  return [...new Set([typed.slice(0, 1), typed.slice(1, 2)])];
}
