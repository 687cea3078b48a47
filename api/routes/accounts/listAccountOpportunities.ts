import { operations } from '../../../contracts';
import { opportunitiesOfAccount } from '../../../db/accounts/opportunities';
import { bind } from '../../routing/bind';
import { seenAccount } from './seen';

export const listAccountOpportunities = bind(operations.listAccountOpportunities, async ({ params, query, read }) => {
  const body = await read(async (trx) => {
    const { id } = await seenAccount(trx, params.id);
    return opportunitiesOfAccount(trx, id, { history: query.history === 'true' });
  });
  return { body };
});
