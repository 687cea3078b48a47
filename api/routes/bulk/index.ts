import type { Route } from '../../routing/handler';
import { getBulk, listBulks, rehearseBulk, startBulk, undoBulk } from './operations';

export const bulkRoutes: Route[] = [rehearseBulk, startBulk, listBulks, getBulk, undoBulk];
