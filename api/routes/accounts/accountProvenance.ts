import { operations } from '../../../contracts';
import { readProvenance } from '../../../db/accounts/provenance';
import { bind } from '../../routing/bind';
import { seenAccount } from './seen';

export const accountProvenance = bind(operations.accountProvenance, async ({ params, read }) => {
  const items = await read(async (trx) => readProvenance(trx, (await seenAccount(trx, params.id)).id));
  return { body: { items } };
});
