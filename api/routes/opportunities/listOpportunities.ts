import { operations } from '../../../contracts';
import { listOpportunities as readList } from '../../../db/opportunities/list';
import { bind } from '../../routing/bind';

export const listOpportunities = bind(operations.listOpportunities, async ({ person, query, read, deps }) => {
  const { cursor, limit, engagementPartnerId, ...filter } = query;
  const partner = engagementPartnerId === 'me' ? person.userId : engagementPartnerId;
  return {
    body: await read((trx) =>
      readList(trx, person, { ...filter, engagementPartnerId: partner }, { cursor, limit }, deps.clock()),
    ),
  };
});
