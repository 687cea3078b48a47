import { operations } from '../../../contracts';
import { listInteractions as readList } from '../../../db/interactions/list';
import { bind } from '../../routing/bind';

export const listInteractions = bind(operations.listInteractions, async ({ person, query, read, deps }) => {
  const { cursor, limit, assigneeId, ...filter } = query;
  const whose = assigneeId === 'me' ? person.userId : assigneeId;
  const asked = { viewerId: person.userId, now: deps.clock(), page: { cursor, limit } };
  return { body: await read((trx) => readList(trx, { ...filter, assigneeId: whose }, asked)) };
});
