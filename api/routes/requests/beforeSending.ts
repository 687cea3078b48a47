/** What helps to send a request that will not come back. */
import { operations } from '../../../contracts';
import { refusalsOf } from '../../../db/requests/refusals';
import { searchOrigins } from '../../../db/requests/searchOrigins';
import { bind } from '../../routing/bind';

export const searchRequestOrigins = bind(operations.searchRequestOrigins, async ({ query, read }) => ({
  body: { items: await read((trx) => searchOrigins(trx, query.q)) },
}));

export const templateRefusals = bind(operations.templateRefusals, async ({ params, read, deps }) => ({
  body: await read((trx) => refusalsOf(trx, params.template, deps.clock())),
}));
