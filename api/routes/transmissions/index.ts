import type { Route } from '../../routing/handler';
import { listTransmissions } from './listTransmissions';
import { retryTransmissions } from './retryTransmissions';

export const transmissionRoutes: Route[] = [listTransmissions, retryTransmissions];
