/** A HubSpot in this process that follows the published contract, with nothing in it but what Jalon and a test or demo put there. */
import type { AddressInfo } from 'node:net';
import express, { type NextFunction, type Request, type Response } from 'express';
import { createThrottle } from '../../register/throttle';
import { batchRoutes, readRoutes } from './batches';
import { changedOf, peopleOf, type Told } from './people';
import { keepIn, readContent } from './file';
import { createStore } from './store';
import { openTelling, type WebhookTarget } from './webhooks';

export interface HubSpotSimulatorOptions {
  token?: string;
  /** Above it the answer is 429, with the time to wait. */
  requestsPerSecond?: number;
  /** Told of what people change at HubSpot's own screens, and of what applications write, as the real one does. */
  webhook?: WebhookTarget;
  /** The number of Jalon's application, as the events name it that tell of what it wrote. */
  appId?: string;
  /** Keeps what it has from one start to the next. */
  file?: string;
}

/** Starts on the loopback interface, on a free port. */
export async function startHubSpotSimulator(options: HubSpotSimulatorOptions = {}) {
  const { token = 'simulated', requestsPerSecond = 1000, webhook, appId, file } = options;
  const store = createStore(file === undefined ? undefined : readContent(file));
  const kept = keepIn(file, store.content);
  const throttle = createThrottle(requestsPerSecond);
  const stopping = new AbortController();
  let failing: number | null = null;
  let eventId = 0;
  const calls: string[] = [];

  const sayTo = webhook && openTelling(webhook, stopping.signal);
  const tell = (...told: readonly Told[]) => {
    kept.changed();
    if (told.length > 0) sayTo?.(told.map((one) => ({ eventId: (eventId += 1), occurredAt: Date.now(), ...one })));
  };
  const guard = (request: Request, response: Response, next: NextFunction) => {
    calls.push(`${request.method} ${request.path}`);
    if (request.method !== 'GET') response.on('finish', kept.changed);
    if (failing !== null) return void response.status(failing).json({ status: 'error', message: 'simulated' });
    if (request.get('authorization') !== `Bearer ${token}`)
      return void response.status(401).json({ status: 'error', category: 'INVALID_AUTHENTICATION' });
    if (!throttle.take(0).granted)
      return void response.status(429).set('Retry-After', '1').json({ status: 'error', category: 'RATE_LIMITS' });
    next();
  };
  const app = express()
    .disable('x-powered-by')
    .use(express.json({ limit: '5mb' }), guard);
  app.use(batchRoutes(store, (kind, kept, names) => tell(...changedOf(kind, kept, names, 'INTEGRATION', appId))));
  app.use(readRoutes(store));
  app.use((_request, response) => void response.status(404).json({ status: 'error', message: 'resource not found' }));

  const server = app.listen(0, '127.0.0.1');
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve).once('error', reject);
  });

  const people = peopleOf(store, tell);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    people,
    all: store.all,
    get: store.get,
    /** Every call that came, by method and path. */
    calls: () => [...calls],
    /** From now on it answers this status; null, and it works again. */
    fail: (status: number | null) => {
      failing = status;
    },
    close: (): Promise<void> => {
      stopping.abort();
      kept.close();
      return new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      });
    },
  };
}
export type HubSpotSimulator = Awaited<ReturnType<typeof startHubSpotSimulator>>;
