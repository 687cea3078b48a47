import { escapeLike } from '../../search';

/** More words than anybody types: each costs a look into every index. */
const mostWords = 8;

/** The words of a search box, each once. */
function searchWords(q: string): string[] {
  return [...new Set(q.split(/\s+/).filter((word) => word !== ''))].slice(0, mostWords);
}

const partOf = (word: string) => `%${escapeLike(word)}%`;

/** What a statement that searches binds; null when nothing is searched. */
export function searchedWords(q: string | undefined): { words: string[]; parts: string[]; count: number } | null {
  const words = searchWords(q ?? '');
  return words.length === 0 ? null : { words, parts: words.map(partOf), count: words.length };
}
