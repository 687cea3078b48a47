import { operations } from '../../../contracts';
import { readGate } from '../../../db/opportunities/gateView';
import { bind } from '../../routing/bind';
import { accountOf } from './accountOf';

export const opportunityGate = bind(operations.opportunityGate, async ({ params, query, read, deps }) => {
  const { to, rule, missing, proposed } = await read(async (trx) => {
    await accountOf(trx, params.id);
    return readGate(trx, params.id, query.to, deps.clock());
  });
  return { body: { to, rule, missing, proposed } };
});
