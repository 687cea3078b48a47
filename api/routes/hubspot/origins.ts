import { operations } from '../../../contracts';
import { readOrigins } from '../../../db/hubspot/origins';
import { found } from '../../cases/found';
import { bind } from '../../routing/bind';
import type { Route } from '../../routing/handler';

const contactFromHubspot = bind(operations.contactFromHubspot, async ({ params, read }) => ({
  body: { items: found(await read((trx) => readOrigins(trx, 'contact', params.id))) },
}));

const opportunityFromHubspot = bind(operations.opportunityFromHubspot, async ({ params, read }) => ({
  body: { items: found(await read((trx) => readOrigins(trx, 'deal', params.id))) },
}));

export const hubspotOriginRoutes: Route[] = [contactFromHubspot, opportunityFromHubspot];
