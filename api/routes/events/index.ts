import type { Route } from '../../routing/handler';
import { listenToEvents } from './listenToEvents';

export const eventRoutes: Route[] = [listenToEvents];
