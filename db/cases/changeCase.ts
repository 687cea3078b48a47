import type { CaseChanges, CaseContext } from './context';

/** `, state = :state, …` for these changes, whose names are columns. */
export const alsoSet = (changes: CaseChanges): string =>
  Object.keys(changes)
    .map((column) => `, ${column} = :${column}`)
    .join('');

type Changing = Pick<CaseContext, 'trx' | 'row' | 'changes'>;

/** Changes the row of the case with the statement that counts the decision in while that has still to leave, so that the row is written once; else by one of its own. */
export async function changeCase({ trx, row, changes }: Changing, wanted: CaseChanges): Promise<void> {
  if (changes) Object.assign(changes, wanted);
  else await trx('cases').where({ id: row.id }).update(wanted);
}
