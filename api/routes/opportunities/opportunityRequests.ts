import { operations } from '../../../contracts';
import { requestsOfOpportunity } from '../../../db/requests/ofOpportunity';
import { bind } from '../../routing/bind';
import { accountOf } from './accountOf';

export const opportunityRequests = bind(operations.opportunityRequests, async ({ person, params, read }) => ({
  body: await read(async (trx) => {
    await accountOf(trx, params.id);
    return requestsOfOpportunity(trx, person, params.id);
  }),
}));
