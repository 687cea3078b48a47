import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Response } from 'express';
import { pinoHttp } from 'pino-http';
import type { Logger } from '../../platform/logger';
import { safeError } from '../../platform/safeError';

export const requestIdOf = (response: ServerResponse): string => String(response.getHeader('X-Request-Id'));

/** One line per request: its id, path without the query (searches name people), status and duration. No bodies, no headers. */
export function requestLog(logger: Logger) {
  return pinoHttp({
    logger,
    // Our own id: a caller's would let them write into the log.
    genReqId: (_request, response) => {
      const id = randomUUID();
      response.setHeader('X-Request-Id', id);
      return id;
    },
    wrapSerializers: false,
    serializers: {
      req: ({ id, method, url }: IncomingMessage) => ({ id, method, path: url?.split('?')[0] }),
      res: ({ statusCode }: ServerResponse) => ({ statusCode }),
      err: safeError,
    },
    customProps: (_request, response) => ({ operation: (response as Response).locals['operation'] as unknown }),
    customLogLevel: (_request, { statusCode }, error) => (error || statusCode >= 500 ? 'error' : 'info'),
    autoLogging: { ignore: ({ url }) => url === '/healthz' || url === '/readyz' || url === '/metrics' },
  });
}
