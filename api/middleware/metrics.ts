import type { RequestHandler } from 'express';
import { Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** Counts and durations for `/metrics`, labelled by operation and never by path: ids would make endless series. */
export function metrics(): { measure: RequestHandler; expose: RequestHandler } {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'jalon_http_request_duration_seconds',
    help: 'Duration of API requests',
    labelNames: ['operation', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  return {
    measure: (_request, response, next) => {
      const stop = durations.startTimer();
      response.once('finish', () =>
        stop({ operation: String(response.locals['operation'] ?? 'other'), status: String(response.statusCode) }),
      );
      next();
    },
    expose: async (_request, response) => {
      response.type(registry.contentType).send(await registry.metrics());
    },
  };
}
