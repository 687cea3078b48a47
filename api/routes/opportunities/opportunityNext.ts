import { operations } from '../../../contracts';
import { readNext } from '../../../db/opportunities/next';
import { found } from '../../cases/found';
import { bind } from '../../routing/bind';

export const opportunityNext = bind(operations.opportunityNext, async ({ person, params, read, deps }) => ({
  body: found(await read((trx) => readNext(trx, person, params.id, deps.clock()))),
}));
