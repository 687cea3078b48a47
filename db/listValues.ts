import type { Transaction } from './wall';

/** SQL: what its list calls the code that an expression holds, retired or not; under its code where the list has lost it. */
export const labelIn = (list: string, code: string): string =>
  `coalesce((SELECT x.label FROM list_values x WHERE x.list = '${list}' AND x.code = ${code}), ${code})`;

/** Whether a code is in a list of values of the caller's company and was not retired (D30). */
export async function isOffered(trx: Transaction, list: string, code: string): Promise<boolean> {
  return (
    (await trx('list_values').where({ list, code }).whereNull('retired_at').first<{ id: string } | undefined>('id')) !==
    undefined
  );
}
