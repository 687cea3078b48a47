import type { ApiConfig } from '../deps';
import type { Route } from '../routing/handler';
import { authRoutes } from './auth';
import { eventRoutes } from './events';
import { referenceRoutes } from './reference';
import { registerRoutes } from './register';

/** Every route of the API. A test holds this list against `contracts/`: none missing, none too many. */
export function allRoutes({ loginLimits }: ApiConfig): Route[] {
  return [...authRoutes(loginLimits), ...referenceRoutes, ...registerRoutes, ...eventRoutes];
}
