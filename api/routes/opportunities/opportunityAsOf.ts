import { operations } from '../../../contracts';
import { readAsOf } from '../../../db/opportunities/asOf';
import { found } from '../../cases/found';
import { bind } from '../../routing/bind';

export const opportunityAsOf = bind(operations.opportunityAsOf, async ({ params, query, read }) => ({
  body: found(await read((trx) => readAsOf(trx, params.id, query.day))),
}));
