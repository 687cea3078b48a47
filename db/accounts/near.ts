import { errorsForgiven, lettersMeant, wordsMeant, type Meant } from '../../domain/search/typingErrors';
import type { Transaction } from '../wall';

/** The words of the company's accounts that a typed word may have meant. */
async function meantBy(trx: Transaction, typed: string): Promise<Meant[]> {
  const { rows } = await trx.raw<{ rows: { word: string }[] }>('SELECT word FROM door_account_words(?, ?)', [
    lettersMeant(typed),
    typed.length - errorsForgiven(typed),
  ]);
  return wordsMeant(
    typed,
    rows.map(({ word }) => word),
  );
}

/**
 * Ids of the accounts that were meant if something is mistyped, those with the fewest errors first.
 * @param words folded, as they were typed; those too short to forgive anything must be there as they are
 */
export async function accountsNear(trx: Transaction, words: readonly string[], most: number): Promise<string[]> {
  const forgiving = words.filter((word) => errorsForgiven(word) > 0);
  if (forgiving.length === 0) return [];
  const meant: (Meant & { place: number })[] = [];
  for (const [place, word] of forgiving.entries())
    meant.push(...(await meantBy(trx, word)).map((one) => ({ ...one, place })));
  const { rows } = await trx.raw<{ rows: { id: string }[] }>(
    `SELECT a.id FROM (
       SELECT w.account_id, m.place, min(m.errors) AS errors FROM account_words w
       JOIN unnest(:meant::text[], :places::int[], :errors::int[]) AS m (word, place, errors) ON m.word = w.word
       WHERE w.company_id = (SELECT wall_company()) GROUP BY w.account_id, m.place) found
     JOIN accounts a ON a.id = found.account_id
     WHERE a.search_text LIKE ALL (ARRAY(SELECT '%' || word || '%' FROM unnest(:exact::text[]) AS word))
     GROUP BY a.id HAVING count(*) = :places_needed AND sum(found.errors) > 0 ORDER BY sum(found.errors), a.trade_key, a.id LIMIT :most`,
    {
      meant: meant.map(({ word }) => word),
      places: meant.map(({ place }) => place),
      errors: meant.map(({ errors }) => errors),
      exact: words.filter((word) => errorsForgiven(word) === 0),
      places_needed: forgiving.length,
      most,
    },
  );
  return rows.map(({ id }) => id);
}
