import { searchedWords } from '../cases/read/search';
import type { Transaction } from '../wall';

/** Where the words of a search stand. */
export interface FoundTasks {
  /** Cases in which each word stands: all their tasks are found. */
  cases: string[];
  /** Tasks that people added, by a word of their title at least; the other words may stand in their case. */
  added: string[];
}

const query = `
  WITH asked AS MATERIALIZED (SELECT word, fold_text(part) AS part FROM unnest(:words::text[], :parts::text[]) AS typed(word, part)),
    in_case AS MATERIALIZED (SELECT asked.word, h.id FROM asked, LATERAL door_cases_with(asked.word, asked.part) h),
    in_title AS MATERIALIZED (SELECT asked.word, t.id, t.case_id FROM tasks t JOIN asked ON fold_text(t.title) LIKE asked.part WHERE t.node = 'adHoc' AND t.state IN ('open', 'claimed')),
    either AS (SELECT word, id FROM in_title UNION SELECT c.word, t.id FROM in_title t JOIN in_case c ON c.id = t.case_id)
  SELECT id, true AS added FROM either GROUP BY id HAVING count(*) = :count
  UNION ALL SELECT id, false FROM in_case GROUP BY id HAVING count(*) = :count`;

/** The open tasks that somebody looks for with these words; null when nothing is searched. */
export async function tasksWith(trx: Transaction, q: string | undefined): Promise<FoundTasks | null> {
  const asked = searchedWords(q);
  if (asked === null) return null;
  const { rows } = await trx.raw<{ rows: { id: string; added: boolean }[] }>(query, asked);
  const those = (added: boolean) => rows.filter((row) => row.added === added).map(({ id }) => id);
  return { cases: those(false), added: those(true) };
}
