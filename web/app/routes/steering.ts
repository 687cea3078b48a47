import { createRoute } from '@tanstack/react-router';
import { readActivitySearch, readPipelineSearch, readReportSearch } from '../../features/reports/reportSearch';
import { readSteeringSearch } from '../../features/steering/steeringSearch';
import { readTrackingSearch } from '../../features/tracking/trackingSearch';
import { page } from '../page';
import { shell } from './shell';

const tracking = createRoute({
  getParentRoute: () => shell,
  path: '/suivi',
  validateSearch: readTrackingSearch,
  component: page(() => import('../../features/tracking/TrackingPage'), 'TrackingPage'),
});
const steering = createRoute({
  getParentRoute: () => shell,
  path: '/pilotage',
  validateSearch: readSteeringSearch,
  component: page(() => import('../../features/steering/SteeringPage'), 'SteeringPage'),
});
const pipeline = createRoute({
  getParentRoute: () => shell,
  path: '/rapports',
  validateSearch: readPipelineSearch,
  component: page(() => import('../../features/reports/pipeline/PipelinePage'), 'PipelinePage'),
});
const activity = createRoute({
  getParentRoute: () => shell,
  path: '/rapports/activite',
  validateSearch: readActivitySearch,
  component: page(() => import('../../features/reports/activity/ActivityPage'), 'ActivityPage'),
});
const wins = createRoute({
  getParentRoute: () => shell,
  path: '/rapports/wins',
  validateSearch: readReportSearch,
  component: page(() => import('../../features/reports/wins/WinsPage'), 'WinsPage'),
});

/** Where everything stands: tracking, steering, reports. */
export const steeringRoutes = [tracking, steering, pipeline, activity, wins] as const;
