import type { Route } from '../../routing/handler';
import { listIncidents, restartIncident, retryIncident } from './incidents';
import { reconcile } from './reconcile';

export const adminRoutes: Route[] = [listIncidents, retryIncident, restartIncident, reconcile];
