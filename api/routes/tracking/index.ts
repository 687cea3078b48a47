import { operations } from '../../../contracts';
import { trackCases } from '../../../db/tracking/trackCases';
import { bind } from '../../routing/bind';
import type { Route } from '../../routing/handler';

const trackProcesses = bind(operations.trackProcesses, async ({ person, query, read, deps }) => {
  const { cursor, limit, sort, ...filter } = query;
  return { body: await read((trx) => trackCases(trx, person, filter, sort, { cursor, limit }, deps.clock())) };
});

export const trackingRoutes: Route[] = [trackProcesses];
