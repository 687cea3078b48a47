import { operations } from '../../../contracts';
import { listAccounts as readList } from '../../../db/accounts/list';
import { bind } from '../../routing/bind';

export const listAccounts = bind(operations.listAccounts, async ({ query, read }) => {
  const { cursor, limit, ...filter } = query;
  return { body: await read((trx) => readList(trx, filter, { cursor, limit })) };
});
