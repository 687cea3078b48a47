import { operations } from '../../../contracts';
import { listAccounts as readList } from '../../../db/accounts/list';
import { currentFiscalYear } from '../../../db/fiscalYear';
import { bind } from '../../routing/bind';

export const listAccounts = bind(operations.listAccounts, async ({ query, person, read, deps }) => {
  const { cursor, limit, ...filter } = query;
  return {
    body: await read(async (trx) =>
      readList(trx, filter, { cursor, limit }, await currentFiscalYear(trx, person.buId, deps.clock())),
    ),
  };
});
