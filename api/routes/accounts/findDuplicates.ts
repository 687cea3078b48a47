import { operations } from '../../../contracts';
import { findDuplicates as search } from '../../../db/accounts/duplicates';
import { parseIdentifier } from '../../../domain/identity/siren';
import { bind } from '../../routing/bind';

/** Asked while typing: what does not read as a SIREN yet is no error, it only finds nothing. */
export const findDuplicates = bind(operations.findDuplicates, async ({ query, read }) => {
  const parsed = parseIdentifier(query.siren ?? '');
  const siren = 'siren' in parsed ? parsed.siren : undefined;
  return { body: { items: await read((trx) => search(trx, { ...query, siren })) } };
});
