import { wordsOf } from '../../search';
import type { Transaction } from '../../wall';

/** Above so many, walking the list in its order meets enough of them soon. */
const few = 200;

/**
 * The cases where words of a search may stand, when they are few: the longest word is the rarest, most often, and indexes
 * find it. A word that stood nowhere was looked for in every case, because no index is used behind row-level security.
 *
 * @param q what somebody typed
 * @returns ids that are still to be read behind the wall and compared with all words; null when they are many, or nothing is searched
 */
export async function fewCasesWith(trx: Transaction, q: string | undefined): Promise<string[] | null> {
  if (q === undefined) return null;
  const [longest = ''] = wordsOf(q).sort((a, b) => b.length - a.length);
  const { rows } = await trx.raw<{ rows: { id: string }[] }>('SELECT id FROM door_some_cases_with(?, ?)', [
    `%${longest}%`,
    few + 1,
  ]);
  return rows.length > few ? null : rows.map(({ id }) => id);
}
