import { partiesIn } from '../../domain/acceptance/parties';
import type { FieldValues } from '../../domain/templates/field';
import { templates } from '../../domain/templates/registry';
import type { Transaction } from '../wall';

const partyFields: ReadonlySet<string> = new Set(
  Object.values(templates)
    .flatMap(({ fields }) => fields)
    .filter(({ kind }) => kind === 'company' || kind === 'parties' || kind === 'owners')
    .map(({ key }) => key),
);

/** Accounts that the parties told in a request are, by their SIREN and as far as the reader sees them. Nothing is asked where none has a SIREN. */
export function namedAccounts(
  trx: Transaction,
  fields: FieldValues,
): PromiseLike<{ id: string; siren: string }[]> | never[] {
  const sirens = Object.entries(fields)
    .filter(([key]) => partyFields.has(key))
    .flatMap(([, said]) => partiesIn(said))
    .map(({ siren }) => siren)
    .filter((siren) => siren !== '');
  return sirens.length === 0
    ? []
    : trx('accounts').whereIn('siren', sirens).orderBy('siren').select<{ id: string; siren: string }[]>('id', 'siren');
}
