import { operations } from '../../../contracts';
import { listRequests as readList } from '../../../db/requests/list';
import { bind } from '../../routing/bind';

export const listRequests = bind(operations.listRequests, async ({ person, query, read }) => {
  const { mine, status, q, cursor, limit } = query;
  return { body: await read((trx) => readList(trx, person, { mine: mine === 'true', status, q }, { cursor, limit })) };
});
