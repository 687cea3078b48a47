import { operations } from '../../../contracts';
import { readBoard } from '../../../db/opportunities/board';
import { bind } from '../../routing/bind';

export const getBoard = bind(operations.getBoard, async ({ person, query, read, deps }) => {
  const { cursor, limit, engagementPartnerId, ...filter } = query;
  const partner =
    engagementPartnerId === 'me' ? person.userId : engagementPartnerId === 'all' ? undefined : engagementPartnerId;
  return {
    body: await read((trx) =>
      readBoard(trx, person, { ...filter, engagementPartnerId: partner }, { cursor, limit }, deps.clock()),
    ),
  };
});
