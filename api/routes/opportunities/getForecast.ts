import { operations } from '../../../contracts';
import { readForecast } from '../../../db/opportunities/forecast';
import { bind } from '../../routing/bind';

export const getForecast = bind(operations.getForecast, async ({ person, query, read, deps }) => {
  const { engagementPartnerId, ...filter } = query;
  const partner =
    engagementPartnerId === 'me' ? person.userId : engagementPartnerId === 'all' ? undefined : engagementPartnerId;
  return {
    body: { months: await read((trx) => readForecast(trx, { ...filter, engagementPartnerId: partner }, deps.clock())) },
  };
});
