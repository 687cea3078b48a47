import { operations } from '../../../contracts';
import { listProposals as readProposals } from '../../../db/proposals/list';
import { bind } from '../../routing/bind';

export const listProposals = bind(
  operations.listProposals,
  async ({ query: { cursor, limit, ...filter }, read, deps }) => ({
    body: await read((trx) => readProposals(trx, filter, { cursor, limit }, deps.clock())),
  }),
);
