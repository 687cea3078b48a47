/** The whole HTTP application, without a port: the composition root and the tests listen. */
import express, { type Express, type RequestHandler } from 'express';
import type { ApiDeps } from './deps';
import { healthRoutes } from './health/routes';
import { hubspotWebhook } from './hubspot/webhook';
import { answerProblems, nothingHere } from './middleware/failures';
import { metrics } from './middleware/metrics';
import { requestLog } from './middleware/requestLog';
import { sameOrigin } from './middleware/sameOrigin';
import { securityHeaders } from './middleware/securityHeaders';
import { sessions } from './middleware/session';
import { openApiRoutes } from './openapi/routes';
import { allRoutes } from './routes';
import type { Route } from './routing/handler';
import { mountRoutes } from './routing/mount';
import { webApplication } from './static/web';

const noStore: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};

/** @param routes only for tests of the framework itself */
export function buildApp(deps: ApiDeps, routes: readonly Route[] = allRoutes(deps.config)): Express {
  const app = express();
  const { measure, expose } = metrics();
  app.disable('x-powered-by');
  app.set('etag', false); // an ETag is a record's version, never a hash of an answer
  app.set('query parser', 'simple'); // no nesting, no arrays of arrays
  app.set('trust proxy', false);

  app.use(requestLog(deps.logger), measure, ...securityHeaders(deps.config.publicUrl));
  app.use(healthRoutes(deps.readiness));
  app.get('/metrics', expose);
  app.use(hubspotWebhook(deps));
  app.use('/api', openApiRoutes());
  app.use('/api/v1', noStore, sameOrigin(deps.config.publicUrl), sessions(deps), mountRoutes(routes, deps));
  if (deps.config.webDir !== undefined) app.use(webApplication(deps.config.webDir));
  app.use(nothingHere, answerProblems);
  return app;
}
