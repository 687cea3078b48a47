/** The HTTP server around the application, with the patience it has for those who send slowly. */
import { createServer, type RequestListener, type Server } from 'node:http';

export interface Patience {
  /** For the head of a request. */
  headersMs: number;
  /** For the whole of it: 20 MB over a slow line take two minutes. */
  requestMs: number;
  /** How often those who take longer are looked for and cut. */
  checkEveryMs: number;
}

const PATIENCE: Patience = { headersMs: 15_000, requestMs: 120_000, checkEveryMs: 5000 };

/** Nobody holds a connection open by sending a byte now and then. Answers take as long as they need: open screens listen for hours. */
export function httpServer(
  application: RequestListener,
  { headersMs, requestMs, checkEveryMs }: Patience = PATIENCE,
): Server {
  return createServer(
    { headersTimeout: headersMs, requestTimeout: requestMs, connectionsCheckingInterval: checkEveryMs },
    application,
  );
}
