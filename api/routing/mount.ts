import { Router } from 'express';
import type { ApiDeps } from '../deps';
import type { Route } from './handler';
import { pipeline } from './pipeline';

/** `/accounts/{id}` → `/accounts/:id` */
const expressPath = (path: string) => path.replaceAll(/\{(\w+)\}/g, ':$1');

/** `/accounts/duplicates` must be asked before `/accounts/{id}`, whatever order the routes are listed in. */
const byPrecision = ({ operation: a }: Route, { operation: b }: Route) => (sortKey(a.path) < sortKey(b.path) ? -1 : 1);
// "~" comes after every letter in code units.
const sortKey = (path: string) => path.replaceAll(/\{\w+\}/g, '~');

/** A router of all routes, relative to /api/v1. */
export function mountRoutes(routes: readonly Route[], deps: ApiDeps): Router {
  const router = Router({ caseSensitive: true, strict: true });
  for (const route of [...routes].sort(byPrecision))
    router[route.operation.method](expressPath(route.operation.path), pipeline(route, deps));
  return router;
}
