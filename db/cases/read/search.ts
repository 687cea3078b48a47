import { escapeLike } from '../../search';
import type { Transaction } from '../../wall';

/** More words than anybody types: each costs a look into every index. */
const mostWords = 8;

/** The words of a search box, each once. */
export function searchWords(q: string): string[] {
  return [...new Set(q.split(/\s+/).filter((word) => word !== ''))].slice(0, mostWords);
}

const partOf = (word: string) => `%${escapeLike(word)}%`;

/** What a statement that searches binds; null when nothing is searched. */
export function searchedWords(q: string | undefined): { words: string[]; parts: string[]; count: number } | null {
  const words = searchWords(q ?? '');
  return words.length === 0 ? null : { words, parts: words.map(partOf), count: words.length };
}

/**
 * The cases in which every word stands somewhere: number, title, client, requester, description, or what was said. One
 * word may be in the title and the next in a message. Null when nothing is searched.
 */
export async function casesWith(trx: Transaction, q: string | undefined): Promise<string[] | null> {
  const asked = searchedWords(q);
  if (asked === null) return null;
  const { rows } = await trx.raw<{ rows: { id: string }[] }>(
    `SELECT h.id FROM unnest(:words::text[], :parts::text[]) AS asked(word, part), LATERAL door_cases_with(asked.word, fold_text(asked.part)) h GROUP BY h.id HAVING count(*) = :count`,
    asked,
  );
  return rows.map(({ id }) => id);
}
