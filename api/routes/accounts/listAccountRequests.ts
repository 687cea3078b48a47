import { operations } from '../../../contracts';
import { requestsOfAccount } from '../../../db/accounts/requests';
import { bind } from '../../routing/bind';
import { seenAccount } from './seen';

export const listAccountRequests = bind(operations.listAccountRequests, async ({ person, params, read }) => {
  const body = await read(async (trx) => {
    const { id } = await seenAccount(trx, params.id);
    return requestsOfAccount(trx, id, person.userId);
  });
  return { body };
});
